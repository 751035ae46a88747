import { describe, expect, it } from "vitest";
import { PROFILE_NAMES } from "../../../server/src/analysis/profiles.js";
import { withNewNames } from "../../../server/src/analysis/renamed-settings.js";
import { DEFAULT_SETTINGS, resolveSettings, type Settings } from "../../../server/src/analysis/settings.js";
import { pageSettings } from "../../../server/src/configuration/page-settings.js";
import { parseConfiguration } from "../../../server/src/configuration/parse-configuration.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";

const resolved = (input: unknown): Settings => resolveSettings(input).settings;

describe("a profile", () => {
  it("sets rules and thresholds where nothing else does", () => {
    const ocr = resolved({ profile: "ocr" });
    expect(ocr.entities.minConfidence).toBe(0.65);
    expect(ocr.rules["text/half-width-punctuation"]).toBe("information");
    const pdf = resolved({ profile: "pdf" });
    expect(pdf.entities.minConfidence).toBe(0.5);
    expect(pdf.rules["text/half-width-punctuation"]).toBe("off");
  });

  it("gives way to what is set, and null sets nothing", () => {
    const own = { rules: { "text/half-width-punctuation": "warning" }, entities: { minConfidence: 0.2 } };
    const settings = resolved({ profile: "ocr", ...own });
    expect(settings.entities.minConfidence).toBe(0.2);
    expect(settings.rules["text/half-width-punctuation"]).toBe("warning");
    expect(settings.rules["byline/unparsed"]).toBe("information");
    expect(resolved({ profile: "ocr", entities: { minConfidence: null } }).entities.minConfidence).toBe(0.65);
  });

  it("is general when there is none, or one that is not known, which is named", () => {
    expect(resolved({})).toEqual(DEFAULT_SETTINGS);
    expect(resolved({ entities: { minConfidence: null } })).toEqual(DEFAULT_SETTINGS);
    const { settings, problems } = resolveSettings({ profile: "fax", entities: { enabled: false } });
    expect(settings.profile).toBe("general");
    expect(settings.entities.enabled).toBe(false);
    expect(problems.map(({ path }) => path)).toEqual(["profile"]);
  });

  it("leaves what is malformed to be named", () => {
    const { problems } = resolveSettings({ profile: "pdf", rules: 3, entities: "all" });
    expect(problems.map(({ path }) => path).sort()).toEqual(["entities", "rules"]);
  });

  it("may differ from page to page of a project", () => {
    const text = '{ "profile": "pdf", "overrides": [{ "files": ["scans/**"], "profile": "ocr" }] }';
    const { configuration, problems } = parseConfiguration(text);
    expect(problems).toEqual([]);
    expect(pageSettings(configuration, "a.txt").entities.minConfidence).toBe(0.5);
    expect(pageSettings(configuration, "scans/a.txt").entities.minConfidence).toBe(0.65);
  });

  it("speaks of rules that there are", () => {
    const known = new Set<string>(ALL_RULES.map(({ id }) => id));
    const named = PROFILE_NAMES.flatMap((profile) => Object.keys(resolved({ profile }).rules));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("a setting's old name", () => {
  const renamed = [
    { from: "entities.threshold", to: "entities.minConfidence" },
    { from: "beside", to: "annotations" },
  ];

  it("still counts, and its use is told", () => {
    const { settings, used } = withNewNames(
      { entities: { threshold: 0.7, enabled: true }, beside: "standoff" },
      renamed,
    );
    expect(settings).toEqual({ entities: { minConfidence: 0.7, enabled: true }, annotations: "standoff" });
    expect(used).toEqual(renamed);
  });

  it("gives way to the new one, and what has no other name stays as it is", () => {
    const { settings } = withNewNames({ entities: { threshold: 0.7, minConfidence: 0.3 } }, renamed);
    expect(settings).toEqual({ entities: { minConfidence: 0.3 } });
    expect(withNewNames({ rules: {} }, renamed)).toEqual({ settings: { rules: {} }, used: [] });
    expect(withNewNames(null, renamed)).toEqual({ settings: null, used: [] });
  });
});
