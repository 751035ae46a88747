/** A replacement of a stretch of a text, in UTF-16 offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Which of the edits that were offered a text has taken. Each one's place is where the text before it ends, so what
 * stands there is either what was or what is new.
 * @param edits in the text's order, none overlapping another; of two texts at a place none begins with the other
 */
export function appliedEdits(before: string, after: string, edits: readonly OffsetEdit[]): readonly boolean[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const isTaken = newText !== before.slice(start, end) && after.startsWith(newText, start + shift);
    if (isTaken) shift += newText.length - (end - start);
    return isTaken;
  });
}
