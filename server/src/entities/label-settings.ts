import { z } from "zod";
import { MENTION_ELEMENTS } from "../markers/marked-page.js";
import {
  BARS,
  DEFAULT_LABELS,
  LABEL_GRAMMARS,
  LABEL_PATTERN,
  LabelSet,
  MOST_KEYS,
  UNDERLINES,
  type LabelColor,
  type LabelDefinition,
  type Underline,
} from "./labels.js";

/** A theme colour's id, as `charts.green`. */
const THEME_COLOR = /^[A-Za-z][\w-]*(?:\.[\w-]+)+$/u;
const HEX_COLOR = /^#[0-9A-Fa-f]{6}$/u;
/** What TEI takes for the value of a `type`: one word; and no sign that XML would have to escape. */
const TYPE = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
const NAME = /^[^\p{Cc}<>]{1,40}$/u;

/**
 * The lines of a project's own labels. Ours have the same: bars before the words tell these from them. A solid line with a
 * bar is left to labels that the project does not have.
 */
const OWN_UNDERLINES = ["dashed", "double", "dotted", "wavy"] as const satisfies readonly Underline[];

/** The colours of a project's own labels: as many as there are keys left. */
const OWN_COLORS = ["newsmark.ownLabel1", "newsmark.ownLabel2", "newsmark.ownLabel3", "newsmark.ownLabel4"] as const;

const hexColor = z.string().regex(HEX_COLOR);
const name = z.string().regex(NAME);

/** What may be told of a label; what is left out stays as it is, or is chosen. */
const labelSchema = z.object({
  /** One name for both languages, or one each. */
  name: z.union([name, z.object({ en: name.optional(), zh: name.optional() })]).optional(),
  element: z.enum(MENTION_ELEMENTS).optional(),
  type: z.string().regex(TYPE).optional(),
  /** A theme colour's id, a colour for all themes, or one each for light and dark ones. */
  color: z.union([z.string().regex(THEME_COLOR), hexColor, z.object({ light: hexColor, dark: hexColor })]).optional(),
  underline: z.enum(UNDERLINES).optional(),
  bars: z.literal(BARS).optional(),
  key: z.int().min(1).max(MOST_KEYS).optional(),
  grammar: z.enum(LABEL_GRAMMARS).optional(),
});

type LabelSettings = z.infer<typeof labelSchema>;

/**
 * The labels as a project tells them: by key, ours changed and its own added. Gives the whole set. A label that another
 * one contradicts, by its marker or its key, is refused.
 */
export const labelsSchema = z
  .record(z.string().regex(LABEL_PATTERN), labelSchema)
  .check(({ value, issues }) => {
    for (const { label, key, message } of contradictions(value))
      issues.push({
        code: "custom",
        message: message.en,
        params: message,
        path: [label, key],
        input: value[label]?.[key],
      });
  })
  .transform((told) => new LabelSet(definitionsOf(told)));

/** Ours, as the project changes them, then its own in its order; keys that nobody claims go to those without one. */
function definitionsOf(told: Readonly<Record<string, LabelSettings>>): readonly LabelDefinition[] {
  const own = Object.keys(told).filter((label) => DEFAULT_LABELS.find(label) === null);
  const drafts = [
    ...DEFAULT_LABELS.all.map((definition) => changed(definition, told[definition.label] ?? {})),
    ...own.map((label, at) => added(label, at, told[label] ?? {})),
  ];
  const claimed = new Set(Object.values(told).map(({ key }) => key));
  const free = Array.from({ length: MOST_KEYS }, (_, at) => at + 1).filter((key) => !claimed.has(key));
  return drafts.map((draft) => {
    const key = told[draft.label]?.key;
    return { ...draft, key: key ?? free.shift() ?? null };
  });
}

function changed(definition: LabelDefinition, settings: LabelSettings): LabelDefinition {
  const element = settings.element ?? definition.element;
  return {
    ...definition,
    name: nameOf(definition.name, settings.name),
    element,
    type: settings.type ?? (element === "rs" ? definition.label : definition.type),
    color: colorOf(settings.color) ?? definition.color,
    underline: settings.underline ?? definition.underline,
    bars: settings.bars ?? definition.bars,
    grammar: settings.grammar ?? definition.grammar,
  };
}

function added(label: string, at: number, settings: LabelSettings): LabelDefinition {
  const color = { theme: OWN_COLORS[at % OWN_COLORS.length] ?? OWN_COLORS[0] };
  const underline = OWN_UNDERLINES[at % OWN_UNDERLINES.length] ?? OWN_UNDERLINES[0];
  const blank = { label, name: { en: label, zh: label }, type: null, key: null, grammar: null } as const;
  const bars = at < OWN_UNDERLINES.length ? 1 : 2;
  return changed({ ...blank, element: settings.element ?? "rs", color, underline, bars }, settings);
}

function nameOf(before: LabelDefinition["name"], told: LabelSettings["name"]): LabelDefinition["name"] {
  if (told === undefined) return before;
  if (typeof told === "string") return { en: told, zh: told };
  const only = told.en ?? told.zh;
  return only === undefined ? before : { en: told.en ?? only, zh: told.zh ?? only };
}

function colorOf(told: LabelSettings["color"]): LabelColor | null {
  if (told === undefined) return null;
  if (typeof told !== "string") return told;
  return told.startsWith("#") ? { light: told, dark: told } : { theme: told };
}

/** What was told of a label and is another one's already. */
interface Contradiction {
  readonly label: string;
  readonly key: "element" | "type" | "key";
  readonly message: { readonly en: string; readonly zh: string };
}

/** The labels that have another one's marker or key: of two the later one, if it was told so, else the other. */
function contradictions(told: Readonly<Record<string, LabelSettings>>): readonly Contradiction[] {
  const markers = new Map<string, string>();
  const keys = new Map<number, string>();
  const found: Contradiction[] = [];
  for (const { label, element, type, key } of definitionsOf(told)) {
    const marker = type === null ? `<${element}>` : `<${element} type="${type}">`;
    const other = markers.get(marker);
    if (other === undefined) markers.set(marker, label);
    else {
      const isTold = [told[label]?.element, told[label]?.type].some((each) => each !== undefined);
      const [fault, holder] = isTold ? [label, other] : [other, label];
      const message = {
        en: `${holder} is marked by ${marker} already; give another element or type`,
        zh: `${marker} 已用于 ${holder}，请换一个元素或 type`,
      };
      found.push({ label: fault, key: told[fault]?.element === undefined ? "type" : "element", message });
    }
    const holder = key === null ? undefined : keys.get(key);
    if (holder !== undefined)
      found.push({
        label,
        key: "key",
        message: {
          en: `${String(key)} is the key of ${holder} already; give another one`,
          zh: `数字键 ${String(key)} 已用于 ${holder}，请换一个`,
        },
      });
    else if (key !== null) keys.set(key, label);
  }
  return found;
}
