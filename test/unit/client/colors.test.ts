import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { UNKNOWN_LOOK } from "../../../client/src/decorations/unknown-look.js";
import { resolveSettings } from "../../../server/src/analysis/settings.js";

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

/** A colour laid over a background: `#RRGGBBAA` over `#RRGGBB`. */
function over(color: string, background: string): string {
  const share = color.length > 7 ? parseInt(color.slice(7, 9), 16) / 255 : 1;
  const mixed = [1, 3, 5].map((at) => {
    const [above, below] = [color, background].map((each) => parseInt(each.slice(at, at + 2), 16));
    return Math.round((above ?? 0) * share + (below ?? 0) * (1 - share));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The editor's text in VS Code's own themes. */
const FOREGROUNDS = {
  light: "#3B3B3B",
  dark: "#CCCCCC",
  highContrast: "#FFFFFF",
  highContrastLight: "#292929",
} as const;

const ours = manifest.contributes.colors.flatMap(({ id, defaults }) =>
  THEMES.map((theme) => [id, theme, defaults[theme]] as const),
);
/** A colour of ours in a theme. */
const hueOf = (id: string, theme: (typeof THEMES)[number]): string =>
  ours.find(([name, of]) => name === id && of === theme)?.[2] ?? "";
const ofKind = (kind: RegExp) => ours.filter(([id]) => kind.test(id));

describe("the other colours", () => {
  it("are each of a kind that is looked at", () => {
    const kinds = /Background$|Border$|Mark$|Hint$|^newsmark\.(?:person|place|organization|time|work)$|Label\d?$/u;
    expect(ours.filter(([id]) => !kinds.test(id))).toEqual([]);
  });

  it("are values of our own, so that all of them are looked at", () => {
    expect(ours.filter(([, , value]) => !/^#(?:[\dA-F]{6}|[\dA-F]{8})$/u.test(value))).toEqual([]);
  });

  it.each(THEMES)("leave text readable where they lie over each other, %s (4.5 : 1)", (theme) => {
    for (const [id] of ofKind(/(?:person|place|organization|time|work|Label\d?)Background$/u)) {
      const layers = ["newsmark.bylineBackground", id, "newsmark.reviewBackground"].map((each) => hueOf(each, theme));
      const ground = layers.reduce((below, each) => over(each, below), BACKGROUNDS[theme]);
      expect(contrast(FOREGROUNDS[theme], ground), id).toBeGreaterThanOrEqual(4.5);
    }
    const asked = over(hueOf("newsmark.reviewBackground", theme), BACKGROUNDS[theme]);
    expect(contrast(hueOf("newsmark.reviewHint", theme), asked)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(underlines.flatMap(({ id }) => THEMES.map((theme) => [id, theme] as const)))(
    "%s is seen as a line on its own tint, %s (3 : 1)",
    (id, theme) => {
      const tint = over(hueOf(`${id}Background`, theme), BACKGROUNDS[theme]);
      expect(contrast(hueOf(id, theme), tint)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(ofKind(/Background$/u))("%s leaves text readable on it, %s (4.5 : 1)", (_, theme, color) => {
    expect(contrast(FOREGROUNDS[theme], over(color, BACKGROUNDS[theme]))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ofKind(/Hint$|Label\d?$/u))("%s is read as text, %s (4.5 : 1)", (_, theme, color) => {
    expect(contrast(over(color, BACKGROUNDS[theme]), BACKGROUNDS[theme])).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ofKind(/Border$|Mark$/u))("%s is seen as a mark, %s (3 : 1)", (_, theme, color) => {
    expect(contrast(over(color, BACKGROUNDS[theme]), BACKGROUNDS[theme])).toBeGreaterThanOrEqual(3);
  });
});

describe("labels", () => {
  it("differ by the shape of their lines, not by colour alone, and so do labels of a project and unknown ones", () => {
    const labels = { A: {}, B: {}, C: {}, D: {}, E: {}, F: {}, G: {}, H: {} };
    const all = [...resolveSettings({ labels }).settings.labels.all, UNKNOWN_LOOK];
    const shapes = all.map(({ underline, bars }) => `${underline} ${String(bars)}`);
    expect(shapes).toHaveLength(14);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  it("have in files that are saved the colours that they have in a light theme", () => {
    const sheet = readFileSync(new URL("../../../client/webview/mention.css", import.meta.url), "utf8");
    const told = [...sheet.matchAll(/--(newsmark)-(\w+): (#\w+);/gu)].map(([, of = "", name = "", value = ""]) => [
      `${of}.${name}`,
      value.toUpperCase(),
    ]);
    expect(told).toEqual(underlines.map(({ id, defaults }) => [id, defaults.light]));
  });
});

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
