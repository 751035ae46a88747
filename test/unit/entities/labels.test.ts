import { describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, resolveSettings } from "../../../server/src/analysis/settings.js";
import { DEFAULT_LABELS, type LabelDefinition, type LabelSet } from "../../../server/src/entities/labels.js";

const labelsOf = (labels: unknown): LabelSet => resolveSettings({ labels }).settings.labels;

const told = (labels: unknown): readonly string[] => resolveSettings({ labels }).problems.map(({ path }) => path);

/** Labels with their keys, as `6 MONEY`. */
const keysOf = ({ all }: LabelSet): readonly string[] => all.map(({ key, label }) => `${String(key)} ${label}`);

describe("the labels of a project", () => {
  it("are ours where nothing is told", () => {
    expect(DEFAULT_SETTINGS.labels.all).toEqual(DEFAULT_LABELS.all);
    expect(keysOf(DEFAULT_LABELS)).toEqual(["1 PER", "2 LOC", "3 ORG", "4 TIME", "5 WORK"]);
  });

  it("are called and marked as the project says, and the rest of a label stays", () => {
    const per = labelsOf({ PER: { name: { zh: "人物" }, color: "#123456" } }).find("PER");
    expect(per).toEqual<LabelDefinition>({
      label: "PER",
      name: { en: "人物", zh: "人物" },
      element: "persName",
      type: null,
      color: { light: "#123456", dark: "#123456" },
      underline: "solid",
      bars: 0,
      key: 1,
      grammar: null,
    });
  });

  it("come after ours in the order they are told, with the keys that are free", () => {
    const many = Object.fromEntries(["MONEY", "EVENT", "LAW", "SHIP", "CROP"].map((label) => [label, {}]));
    expect(keysOf(labelsOf(many)).slice(5)).toEqual(["6 MONEY", "7 EVENT", "8 LAW", "9 SHIP", "null CROP"]);
    expect(keysOf(labelsOf({ EVENT: { key: 1 }, LAW: {} }))).toEqual([
      "2 PER",
      "3 LOC",
      "4 ORG",
      "5 TIME",
      "6 WORK",
      "1 EVENT",
      "7 LAW",
    ]);
  });

  it("differ in colour and in the shape of their line", () => {
    const { all } = labelsOf({ A: {}, B: {}, C: {}, D: {} });
    const shapes = all.map(({ underline, bars }) => `${underline} ${String(bars)}`);
    expect(new Set(shapes).size).toBe(9);
    expect(new Set(all.map(({ color }) => JSON.stringify(color))).size).toBe(9);
  });

  it("are told apart by the markers that say them", () => {
    const labels = labelsOf({
      MONEY: { element: "measure", type: "currency" },
      SIZE: { element: "measure" },
      EVENT: {},
      PER: { element: "rs", type: "person" },
    });
    expect(labels.markerOf("EVENT")).toMatchObject({ element: "rs", type: "EVENT" });
    expect(labels.labelOf("measure", "currency")).toBe("MONEY");
    expect(labels.labelOf("measure", "weight")).toBe("SIZE");
    expect(labels.labelOf("rs", "person")).toBe("PER");
    expect(labels.labelOf("persName", null)).toBeNull();
    expect(labels.labelOf("rs", "LAW")).toBe("LAW");
    expect(labels.labelOf("rs", null)).toBeNull();
  });

  it("are found by their key and by either name", () => {
    const labels = labelsOf({ MONEY: { name: { en: "amount of money", zh: "金额" } } });
    expect(["MONEY", "amount of money", "金额", "money"].map((name) => labels.called(name))).toEqual([
      "MONEY",
      "MONEY",
      "MONEY",
      null,
    ]);
  });

  it.each([
    [{ EVENT: { element: "persName" } }, ["labels.EVENT.element"]],
    [{ PER: { element: "orgName" } }, ["labels.PER.element"]],
    [{ A: { type: "B" }, B: {} }, ["labels.A.type"]],
    [{ A: { key: 3 }, B: { key: 3 } }, ["labels.B.key"]],
    [{ A: { key: 3, color: "blue" }, B: { key: 3 } }, ["labels.A.color", "labels.B.key"]],
    [
      { A: { element: "term" }, B: { element: "term" }, C: { element: "term" } },
      ["labels.B.element", "labels.C.element"],
    ],
    [{ event: {} }, ["labels.event"]],
    ["all", ["labels"]],
    [{ A: null }, ["labels.A"]],
  ])("are left as they were where %j is refused", (labels, problems) => {
    expect(told(labels)).toEqual(problems);
    const { all } = labelsOf(labels);
    expect(new Set(all.map(({ element, type }) => `${element} ${type ?? ""}`)).size).toBe(all.length);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it("do not lose what else is set", () => {
    const { settings, problems } = resolveSettings({
      rules: { "entity/other": "off" },
      labels: { A: { key: 12 }, B: { name: "乙" } },
      entities: { labels: [3], minConfidence: 0.9 },
    });
    expect(problems.map(({ path }) => path)).toEqual(["labels.A.key", "entities.labels.0", "entities.labels"]);
    expect(settings.labels.nameOf("B").zh).toBe("乙");
    expect(settings.entities).toEqual({ ...DEFAULT_SETTINGS.entities, minConfidence: 0.9 });
    expect(settings.rules).toEqual({ "entity/other": "off" });
  });
});
