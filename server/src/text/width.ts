/**
 * Width of text in cells, as a newspaper's column counts it: a wide or ambiguous-width character (Han, full-width
 * forms, “”‘’—…) takes one cell, an ASCII or other narrow one half a cell, a combining mark none.
 * Classes after Unicode's UAX #11 (East Asian Width), in its East Asian context.
 */
export function cells(text: string): number {
  let halves = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isLowSurrogate(unit) && at > 0 && isHighSurrogate(text.charCodeAt(at - 1))) continue;
    halves += halfCells(unit);
  }
  return halves / 2;
}

function halfCells(unit: number): 0 | 1 | 2 {
  if (unit < 0x80) return 1;
  if (unit >= 0x300 && unit <= 0x36f) return 0;
  if (unit >= 0x200b && unit <= 0x200f) return 0;
  if (unit === 0xfeff) return 0;
  if (unit >= 0xff61 && unit <= 0xffdc) return 1;
  return 2;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
