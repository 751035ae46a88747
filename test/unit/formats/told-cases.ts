import type { AnnotatedDocument } from "../../../server/src/formats/annotated-document.js";
import { inOrder, mentionOf } from "../../../server/src/formats/fragments.js";
import { documentSpan } from "../../../server/src/text/offsets.js";
import { pageOf } from "./arbitrary-documents.js";

/** A page with its mentions in the text, `⟦罗芸⟧PER`; they may nest, and hold line ends. */
export interface ToldCase {
  readonly name: string;
  readonly page: string;
  /** The formats that can not hold it, and say which mention. */
  readonly refusedBy?: readonly string[];
}

/** What exports are known to get wrong. */
export const TOLD_CASES: readonly ToldCase[] = [
  { name: "an empty page", page: "" },
  { name: "a page of white space", page: "\n　\r\n\n" },
  { name: "a page without mentions", page: "今天天气很好，大家都出门了。\n" },
  { name: "no line end at the end", page: "记者⟦罗芸⟧PER报道" },
  {
    name: "characters beyond the BMP, before, within and after",
    page: "𠮷田先生😀与⟦𠮷野家⟧ORG的⟦😀李𠀀⟧PER见面，说起⟦𡃁仔⟧PER𠮷。\n",
  },
  {
    name: "CRLF, and mentions across its wraps",
    page: "从⟦11\r\n月30日⟧TIME起，⟦大渡\r\n口区⟧LOC恢复生产生活\r\n秩序，街上有人。\r\n",
  },
  { name: "CR alone", page: "从⟦11\r月30日⟧TIME起，街上\r有人。\r" },
  {
    name: "a wrap with white space about it",
    page: "从⟦11  \n　月30日⟧TIME起，⟦大渡口⟧LOC恢复生产生活\n秩序，街上有人。\n",
  },
  {
    name: "a column break",
    page: "除便利店外，新工社区所辖的⟦大渡\n\n口区⟧LOC理发店也在⟦11\n\n月30日⟧TIME开了门，街上有人。\n",
  },
  {
    name: "nested mentions, some of one extent",
    page: "⟦⟦⟦重庆⟧LOC大学⟧ORG⟦附属⟦三峡⟧LOC医院⟧ORG⟧ORG里，⟦⟦万州⟧LOC⟧ORG的医生说：好。\n",
  },
  { name: "adjacent mentions of one label", page: "⟦罗芸⟧PER⟦罗婧颖⟧PER⟦李润梅⟧PER到⟦北碚⟧LOC⟦沙坪坝⟧LOC去了。\n" },
  { name: "a mention at either end of the text", page: "⟦重庆⟧LOC的早晨，遇见⟦王建国⟧PER" },
  { name: "a mention of one character", page: "⟦渝⟧LOC、⟦蓉⟧LOC两地，⟦芸⟧PER。\n" },
  { name: "white space within a mention", page: "⟦观 音 峡⟧LOC　⟦New York⟧LOC有人。\n" },
  { name: "a mention over sentence ends", page: "他写了⟦《怎么办？从哪里做起！》⟧WORK。真的。\n" },
  {
    name: "signs that formats use themselves",
    page: '⟦A/B[1]公司⟧ORG说：“<b>&amp;|\\s\\n_#=；,"O\tB-PER”，⟦[二]⟧WORK／⟦/⟧ORG。\n# text = ⟦罗|芸⟧PER\n',
  },
  { name: "labels of one's own", page: "⟦奖杯⟧PRIZE与⟦合川桃片⟧FOOD-2都在。\n" },
  {
    name: "mentions that cross",
    page: "⟦重庆⟪大学⟧ORG医院⟫ORG里。\n",
    refusedBy: ["pfr"],
  },
];

/** The document that a case tells of. */
export function toldDocument({ page }: ToldCase): AnnotatedDocument {
  const open: { sign: string; at: number }[] = [];
  const runs: { label: string; start: number; end: number }[] = [];
  let text = "";
  for (const [, sign, label = "", character] of page.matchAll(/([⟦⟪]|[⟧⟫])((?<=[⟧⟫])[A-Z][A-Z0-9-]*)?|([^⟦⟪⟧⟫])/gsu)) {
    if (character !== undefined) text += character;
    else if (sign === "⟦" || sign === "⟪") open.push({ sign, at: text.length });
    else {
      const from = open.findLastIndex((each) => each.sign === (sign === "⟧" ? "⟦" : "⟪"));
      const [begun] = open.splice(from, 1);
      runs.push({ label, start: begun?.at ?? 0, end: text.length });
    }
  }
  const found = runs.map(({ label, start, end }) => mentionOf(text, label, [documentSpan(start, end)]));
  const mentions = found.flatMap((mention) => mention ?? []);
  if (mentions.length !== runs.length) throw new Error(`a mention of “${page}” is empty`);
  return { ...pageOf(text), mentions: inOrder(mentions) };
}
