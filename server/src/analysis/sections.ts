import type { Article, Passage } from "../layout/page-layout.js";
import type { LineNumber } from "../text/offsets.js";

/** The lines of a section: a crosshead and the body under it. */
export interface Section {
  readonly first: LineNumber;
  readonly last: LineNumber;
}

/** An article's sections: each crosshead with the body passages that follow it. One without any is no section. */
export function sectionsOf({ passages }: Article): readonly Section[] {
  const sections: Section[] = [];
  let head: Passage | null = null;
  let last: Passage | null = null;
  const close = (): void => {
    const first = head?.lines[0]?.number;
    const end = last?.lines.at(-1)?.number;
    if (first !== undefined && end !== undefined) sections.push({ first, last: end });
    last = null;
  };
  for (const passage of passages) {
    if (passage.role === "body") {
      if (head) last = passage;
      continue;
    }
    close();
    head = passage.role === "crosshead" ? passage : null;
  }
  close();
  return sections;
}
