import type { DocumentMention } from "./annotated-document.js";
import { wholeSpan } from "./fragments.js";

/**
 * Mentions sorted into layers in which none overlaps another: the outermost in the first layer, those that stand
 * within or across it in the next. As few layers as mentions stand over one place. At least one, which may be empty.
 */
export function layersOf(mentions: readonly DocumentMention[]): readonly (readonly DocumentMention[])[] {
  const layers: { end: number; readonly mentions: DocumentMention[] }[] = [{ end: 0, mentions: [] }];
  for (const mention of mentions) {
    const { start, end } = wholeSpan(mention);
    let layer = layers.find((each) => each.end <= start);
    if (!layer) {
      layer = { end: 0, mentions: [] };
      layers.push(layer);
    }
    layer.mentions.push(mention);
    layer.end = end;
  }
  return layers.map((layer) => layer.mentions);
}
