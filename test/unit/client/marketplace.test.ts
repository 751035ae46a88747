import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const manifestSchema = z.object({
  categories: z.array(z.string()),
  keywords: z.array(z.string()),
  icon: z.string(),
  galleryBanner: z.object({ color: z.string(), theme: z.enum(["dark", "light"]) }),
});
const read = (file: string): Buffer => readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)));
const manifest = manifestSchema.parse(JSON.parse(read("package.json").toString()));

/** The categories that VS Code's marketplace has, of which an extension like this can have some. */
const CATEGORIES = [
  "Data Science",
  "Education",
  "Formatters",
  "Linters",
  "Machine Learning",
  "Other",
  "Programming Languages",
  "Visualization",
];

describe("what a marketplace shows", () => {
  it("is found by categories that there are, and by words of both languages", () => {
    expect(manifest.categories.filter((category) => !CATEGORIES.includes(category))).toEqual([]);
    // The marketplace refuses more.
    expect(manifest.keywords.length).toBeLessThanOrEqual(30);
    expect(manifest.keywords.filter((word) => /\p{Script=Han}/u.test(word)).length).toBeGreaterThan(3);
  });

  it("has an icon of 128 pixels at least, and a banner", () => {
    const png = read(manifest.icon);
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].every((size) => size >= 128)).toBe(true);
    expect(manifest.galleryBanner.color).toMatch(/^#[\dA-F]{6}$/u);
  });
});
