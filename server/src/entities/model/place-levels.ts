import type { LogicalMention } from "../mention.js";

/** A province, city, county, district or town by name; those of a nationality (自治县) are followed by names apart. */
const LEVEL = /[^治地][省市州县区镇乡]$/u;

/** The mentions with places of several levels that follow one another as one: 河北省 and 张北县 as 河北省张北县. */
export function joinLevels(text: string, mentions: readonly LogicalMention[]): LogicalMention[] {
  const joined: LogicalMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    if (
      before?.label === "LOC" &&
      mention.label === "LOC" &&
      before.span.end === mention.span.start &&
      LEVEL.test(text.slice(before.span.start, before.span.end))
    ) {
      const confidence = Math.min(before.confidence, mention.confidence);
      joined.splice(-1, 1, { ...mention, span: { ...mention.span, start: before.span.start }, confidence });
    } else joined.push(mention);
  }
  return joined;
}
