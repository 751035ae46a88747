import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

/** The editor's background in VS Code's own themes. */
const BACKGROUNDS = {
  light: "#FFFFFF",
  dark: "#1F1F1F",
  highContrast: "#000000",
  highContrastLight: "#FFFFFF",
} as const;
const THEMES = ["light", "dark", "highContrast", "highContrastLight"] as const;

const hue = z.string();
const manifestSchema = z.object({
  contributes: z.object({
    colors: z.array(
      z.object({
        id: z.string(),
        defaults: z.object({ light: hue, dark: hue, highContrast: hue, highContrastLight: hue }),
      }),
    ),
  }),
});
const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")),
);
const underlines = manifest.contributes.colors.filter(({ id }) =>
  /^newsmark\.(person|place|organization|time|work|ownLabel\d|otherLabel)$/.test(id),
);

/** Relative luminance of `#RRGGBB`, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right);
  return (light + 0.05) / (dark + 0.05);
}

describe("the colours of mentions", () => {
  it("are one for each label that has a key, and one for labels that are not known", () => {
    expect(underlines).toHaveLength(10);
  });

  it.each(underlines.flatMap(({ id, defaults }) => THEMES.map((theme) => [id, theme, defaults[theme]] as const)))(
    "%s stands out against the %s background as text would have to (WCAG AA, 4.5 : 1)",
    (_, theme, color) => {
      expect(contrast(color, BACKGROUNDS[theme])).toBeGreaterThanOrEqual(4.5);
    },
  );
});
