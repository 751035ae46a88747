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
 * The mentions, those of organizations and places grown that a body's or a market's name goes on from, without what lies
 * within the grown. A longer name is as sure as the one that it grew from.
 * @param mentions in text order, not overlapping
 */
export function withLongerNames(text: string, mentions: readonly LogicalMention[]): readonly LogicalMention[] {
  const kept: LogicalMention[] = [];
  for (const mention of mentions) {
    const { span } = mention;
    if (span.start < (kept.at(-1)?.span.end ?? 0)) continue;
    const more = whatFollows(text.slice(span.end, span.end + REACH), mention.label);
    if (more) {
      const longer = logicalSpan(span.start, span.end + more.length);
      kept.push({ ...mention, span: longer, label: more.label });
    } else kept.push(mention);
  }
  return kept;
}

/** By how much a name grows that stands before a text, and the label that it has then; null where it does not. */
function whatFollows(text: string, label: Label): { readonly length: number; readonly label: Label } | null {
  if (label !== "LOC" && label !== "ORG") return null;
  const body = BODY.exec(text);
  if (body) return { length: body[0].length, label: "ORG" };
  const market = label === "LOC" ? MARKET.exec(text) : null;
  return market && { length: market[0].length, label };
}
