import { CompletionItemKind, InsertTextFormat, type CompletionItem, type Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis/analysis.js";
import type { LabelSet } from "../entities/labels.js";
import { isBlock } from "../markers/element-names.js";
import type { ElementName } from "../markers/marked-page.js";
import type { Bilingual } from "../rules/rule.js";
import { offset, span, type Offset } from "../text/offsets.js";
import type { Language } from "./language.js";
import { toRange } from "./positions.js";

/** The characters after which markers are offered unasked: those that begin a tag, its end, or an attribute's value. */
export const COMPLETION_TRIGGERS: readonly string[] = ["<", "/", '"'];

/** The markers that may be typed at a place: within an unfinished tag only, so that prose is never interrupted. */
export function completionsAt(analysis: Analysis, at: Offset, language: Language): CompletionItem[] {
  const { source } = analysis;
  const before = source.slice(span(source.line(source.lineAt(at)).span.start, at));
  const tag = /<(?<closing>\/?)(?<name>[A-Za-z]*)(?: type="(?<type>[^"<>]*))?$/u.exec(before)?.groups;
  if (!tag) return [];
  const { closing = "", name = "", type } = tag;
  const elements = elementsWith(analysis.settings.labels);
  if (type !== undefined) return closing ? [] : typesOf(elements, name, rangeOf(analysis, at, type.length), language);
  const range = rangeOf(analysis, at, name.length);
  return closing ? closingTags(analysis, at, range) : openingTags(elements, range, language);
}

const rangeOf = ({ source }: Analysis, at: Offset, length: number): Range => toRange(source, span(at - length, at));

/** What a marker is called, with the types that it may have. */
interface OfferedElement {
  readonly element: ElementName;
  /** Null where only its types are called anything. */
  readonly name: Bilingual | null;
  readonly types: Readonly<Record<string, Bilingual>>;
}

/** The markers besides those of labels. */
const STRUCTURE: readonly OfferedElement[] = [
  {
    element: "div",
    name: { en: "article, section or group", zh: "稿件、小节或稿件组" },
    types: {
      article: { en: "article", zh: "稿件" },
      photo: { en: "photo item", zh: "图片稿" },
      group: { en: "articles under a banner", zh: "通栏题下的稿件组" },
      section: { en: "section under a crosshead", zh: "小标题下的小节" },
    },
  },
  { element: "figure", name: { en: "picture with its caption", zh: "图片及图说" }, types: {} },
  {
    element: "head",
    name: { en: "headline", zh: "标题" },
    types: {
      deck: { en: "deck", zh: "副题" },
      kicker: { en: "kicker", zh: "引题" },
      cross: { en: "crosshead", zh: "小标题" },
      banner: { en: "banner", zh: "通栏题" },
    },
  },
  { element: "byline", name: { en: "byline or credit", zh: "署名" }, types: {} },
  { element: "dateline", name: { en: "dateline", zh: "电头" }, types: {} },
  { element: "closer", name: { en: "end note", zh: "文末注" }, types: {} },
  { element: "p", name: { en: "paragraph", zh: "段落" }, types: {} },
  {
    element: "fw",
    name: { en: "page furniture", zh: "版面附件" },
    types: {
      editor: { en: "editor", zh: "责编" },
      continuation: { en: "continuation", zh: "转接" },
      header: { en: "page header", zh: "报头" },
    },
  },
];

/** All markers of a project, one of each element, in the order of its labels. */
function elementsWith(labels: LabelSet): readonly OfferedElement[] {
  const elements = new Map<ElementName, OfferedElement>();
  for (const { element, type, name } of labels.all) {
    const before = elements.get(element) ?? { element, name: null, types: {} };
    const types = type === null ? before.types : { ...before.types, [type]: name };
    elements.set(element, { element, name: type === null ? name : before.name, types });
  }
  return [...STRUCTURE, ...elements.values()];
}

const openingTags = (elements: readonly OfferedElement[], range: Range, language: Language): CompletionItem[] =>
  elements.map(({ element, name, types }, order) => {
    // An element that says nothing by itself is written with a type to choose.
    const typed = element === "div" || name === null;
    const type = typed ? ` type="\${1|${Object.keys(types).join(",")}|}"` : "";
    const content = isBlock(element) ? "\n$0\n" : "$0";
    return {
      label: element,
      detail:
        name?.[language] ??
        Object.values(types)
          .map((each) => each[language])
          .join(language === "zh" ? "、" : ", "),
      kind: CompletionItemKind.Property,
      sortText: String(order).padStart(2, "0"),
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: `${element}${type}>${content}</${element}>` },
    };
  });

function typesOf(
  elements: readonly OfferedElement[],
  element: string,
  range: Range,
  language: Language,
): CompletionItem[] {
  const types = elements.find((each) => each.element === element)?.types ?? {};
  return Object.entries(types).map(([type, name]) => ({
    label: type,
    detail: name[language],
    kind: CompletionItemKind.EnumMember,
    textEdit: { range, newText: type },
  }));
}

/** The end of what was opened before the place and is not closed, the nearest first. */
function closingTags({ page }: Analysis, at: Offset, range: Range): CompletionItem[] {
  const open = page.strays.filter(({ kind, span: { end } }) => kind === "open" && end <= offset(at)).reverse();
  return [...new Set(open.map(({ name }) => name))].map((name, order) => ({
    label: name,
    kind: CompletionItemKind.Property,
    sortText: String(order).padStart(2, "0"),
    textEdit: { range, newText: `${name}>` },
  }));
}
