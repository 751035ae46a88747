import { logicalSpan } from "../text/offsets.js";
import type { Label, LogicalMention } from "./mention.js";

/**
 * Bodies that are named after what they belong to, and stand right behind its name: 文昌宫社区党委, 永川区纪委监委. In the
 * corpora that the model learns from, nearly every such pair is one organization; bodies of later years are not in them.
 */
const BODY =
  /^(?:(?:党工委|党委|党总支|党支部|党组(?!织)|纪工委|纪委|监委|居委会|村委会|管委会)+|联防联控(?:工作)?机制)/u;

/** What a market's name has none of: words that join, count, compare or point. */
const NAME_PART = "(?!大型|大中|[的了和与及或等在是各多个家所有对从向到为无以内外])\\p{Script=Han}";

/** Markets that are named after their town: 涪陵新大兴农副市场. */
const MARKET = new RegExp(
  `^(?:${NAME_PART}){0,5}(?:农副|农贸|农产品|农副产品|批发|果蔬|蔬菜|水产|建材|花卉)(?:批发|综合|交易)?(?:市场|城)`,
  "u",
);

/** As far behind a name as either reaches, in UTF-16 code units. */
const REACH = 16;

/**
 * Words for a part of a country. An organization right behind one begins with it (西部科学城创新中心): in the corpora that
 * the model learns from 158 do, and 2 do not. The gate holds such a word back at times.
 */
const REGION = /(?:[东西南北中]部|华[东西南北中]|东北|西北|东南|西南)$/u;
const REGION_LENGTH = 2;

/**
 * The mentions, those of organizations and places grown that a body's or a market's name goes on from, and organizations
 * by the part of a country before them, without what lies within the grown. A longer name is as sure as the one that it
 * grew from.
 * @param mentions in text order, not overlapping
 */
export function withLongerNames(text: string, mentions: readonly LogicalMention[]): readonly LogicalMention[] {
  const kept: LogicalMention[] = [];
  for (const mention of mentions) {
    const { span } = mention;
    const free = kept.at(-1)?.span.end ?? 0;
    if (span.start < free) continue;
    const more = whatFollows(text.slice(span.end, span.end + REACH), mention.label);
    const label = more?.label ?? mention.label;
    const start = label === "ORG" ? regionStart(text, free, span.start) : span.start;
    const end = span.end + (more?.length ?? 0);
    kept.push(more || start < span.start ? { ...mention, span: logicalSpan(start, end), label } : mention);
  }
  return kept;
}

/** Where the word for a part of a country starts that ends at a place; the place itself where none does that is free. */
function regionStart(text: string, free: number, at: number): number {
  const start = at - REGION_LENGTH;
  return start >= free && REGION.test(text.slice(start, at)) ? start : at;
}

/** By how much a name grows that stands before a text, and the label that it has then; null where it does not. */
function whatFollows(text: string, label: Label): { readonly length: number; readonly label: Label } | null {
  if (label !== "LOC" && label !== "ORG") return null;
  const body = BODY.exec(text);
  if (body) return { length: body[0].length, label: "ORG" };
  const market = label === "LOC" ? MARKET.exec(text) : null;
  return market && { length: market[0].length, label };
}
