import { describe, expect, it } from "vitest";
import type { Analysis } from "../../../server/src/analysis/analysis.js";
import { analyze } from "../../../server/src/analysis/analyze.js";
import { resolveSettings } from "../../../server/src/analysis/settings.js";
import { EMPTY_WORKSPACE } from "../../../server/src/analysis/workspace.js";
import { Dictionary } from "../../../server/src/entities/dictionary.js";
import { resourcesOf } from "../../../server/src/entities/resources.js";
import { documentOf } from "../../../server/src/formats/from-analysis.js";
import { tei } from "../../../server/src/formats/tei.js";
import { ALL_RULES } from "../../../server/src/rules/all-rules.js";
import { check } from "../../../server/src/rules/check.js";
import { relabel } from "../../../server/src/rules/relabel.js";
import { PageFindings } from "../../../server/src/rules/page-findings.js";
import { completionsAt } from "../../../server/src/service/completion.js";
import { hoverAt } from "../../../server/src/service/hover.js";
import { inlayHintsIn } from "../../../server/src/service/inlay-hints.js";
import { labelEdits } from "../../../server/src/service/marker-edits.js";
import { applyEdits } from "../../../server/src/text/edits.js";
import { offset, span } from "../../../server/src/text/offsets.js";
import { fakeSegmenter } from "../properties/fake-segmenter.js";

const { settings } = resolveSettings({
  labels: {
    PER: { name: { en: "individual", zh: "人物" } },
    EVENT: { name: { en: "event", zh: "事件" } },
    SIZE: { name: { en: "size", zh: "大小" }, element: "measure" },
    COST: { name: { en: "cost", zh: "费用" }, element: "measure", type: "money" },
  },
});
const workspace = {
  ...EMPTY_WORKSPACE,
  dictionary: new Dictionary([
    { text: "山城音乐节", label: "EVENT" },
    { text: "李芳", label: "PER" },
  ]),
};
const analyzed = (text: string): Analysis => analyze(text, settings, resourcesOf(fakeSegmenter), workspace);
const labelsIn = (text: string): readonly string[] =>
  analyzed(text).mentions.map(({ label, text: words, source }) => `${label} ${words} ${source}`);

const PAGE = "本届山城音乐节在江边开幕，李芳第一个登台演唱。\n";

describe("a label of the project's own", () => {
  it("is found by the dictionary, and told by a finding that marks it", () => {
    expect(labelsIn(PAGE)).toContain("EVENT 山城音乐节 dictionary");
    const found = check(analyzed(PAGE), ALL_RULES).filter(({ rule }) => rule === "entity/other");
    expect(found.map(({ message }) => message)).toEqual([
      {
        en: "“山城音乐节” looks like “event”, and nothing marks it. Mark it, or say that it is none.",
        zh: "“山城音乐节”像是“事件”，还没有标记。可标记，或标明它不是。",
      },
    ]);
    const titles = found[0]?.fixes.map(({ title }) => title.zh) ?? [];
    expect(titles).toEqual(expect.arrayContaining(["标记为事件", "标记为人物", "标记为费用"]));
    const [first] = found[0]?.fixes ?? [];
    const marked = first?.type === "edit" ? applyEdits(PAGE, first.edits()) : "";
    expect(marked).toContain('<rs type="EVENT">山城音乐节</rs>');
    expect(labelsIn(marked)).toContain("EVENT 山城音乐节 marker");
  });

  it("is read back from its marker, by element and type, also where the project does not have it", () => {
    const text = '长<measure>三米</measure>，花了<measure type="money">五元</measure>，见<rs type="LAW">条例</rs>。\n';
    expect(labelsIn(text)).toEqual(["SIZE 三米 marker", "COST 五元 marker", "LAW 条例 marker"]);
  });

  it("takes the place of another one in its marker, whose other attributes stay", () => {
    const text = '花了<measure type="money" n="7">五元</measure>，请<persName ref="#l">李芳</persName>来。\n';
    const to = (label: string, at: number): string => {
      const analysis = analyzed(text);
      const mention = analysis.mentions[at];
      return mention ? applyEdits(text, relabel(analysis, [mention], label)) : "";
    };
    expect(to("SIZE", 0)).toContain('<measure n="7">五元</measure>');
    expect(to("EVENT", 0)).toContain('<rs type="EVENT" n="7">五元</rs>');
    expect(to("EVENT", 1)).toContain('<rs type="EVENT" ref="#l">李芳</rs>');
    expect(to("ORG", 1)).toContain('<orgName ref="#l">李芳</orgName>');
  });

  it("is given to a selection, and taken off again", () => {
    const at = PAGE.indexOf("江边");
    const marked = applyEdits(PAGE, labelEdits(analyzed(PAGE), span(at, at + 2), "COST") ?? []);
    expect(marked).toContain('<measure type="money">江边</measure>');
    const inside = marked.indexOf("江边");
    const other = applyEdits(marked, labelEdits(analyzed(marked), span(inside, inside + 2), "SIZE") ?? []);
    expect(other).toContain("<measure>江边</measure>");
    const off = applyEdits(marked, labelEdits(analyzed(marked), span(inside, inside + 2), "COST") ?? []);
    expect(off).toBe(PAGE);
  });

  it("is called by the project's name in hovers, hints and what may be typed", () => {
    const analysis = analyzed(PAGE);
    const page = { uri: "file:///page.news", version: 1, analysis, findings: PageFindings.listed([], analysis.extent) };
    const hover = hoverAt(page, offset(PAGE.indexOf("音乐")), { language: "zh", ruleAddress: null });
    expect(JSON.stringify(hover?.contents)).toContain("事件 (EVENT)");
    const hints = inlayHintsIn(analysis, span(0, PAGE.length), "en");
    expect(hints.map(({ tooltip }) => tooltip)).toEqual(expect.arrayContaining(["event", "individual"]));
    const typed = '<measure type="';
    const offered = completionsAt(analyzed(`${typed}\n`), offset(typed.length), "zh");
    expect(offered.map(({ label, detail }) => [label, detail])).toEqual([["money", "费用"]]);
    const elements = completionsAt(analyzed("<\n"), offset(1), "zh").map(({ label }) => label);
    expect(elements.filter((label) => label === "measure")).toHaveLength(1);
    expect(elements).toContain("rs");
  });

  it("goes into TEI by its element, and comes back by it", () => {
    const document = documentOf(
      analyzed('办<rs type="EVENT">音乐节</rs>花了<measure type="money">五元</measure>。\n'),
      {
        id: "page",
        textKind: "clean",
      },
    );
    const written = tei.write?.(document, { labels: settings.labels });
    const xml = written?.ok === true ? (written.value.get(".xml") ?? "") : "";
    expect(xml).toContain('<rs type="EVENT">音乐节</rs>花了<measure type="money">五元</measure>');
    const files = new Map([[".xml", xml]]);
    const read = tei.read?.({ id: "page", files, original: null, labels: settings.labels });
    const labels = read?.ok === true ? read.value[0]?.mentions.map(({ label }) => label) : [];
    expect(labels).toEqual(["EVENT", "COST"]);
  });
});
