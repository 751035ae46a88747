import { describe, expect, test } from "vitest";
import { mayBeByline } from "../../../server/src/bylines/quick-look.js";
import { readEnd, readLead, readLine } from "../../../server/src/bylines/read-byline.js";
import {
  DESPATCH_VERBS,
  EDITOR_ROLES,
  PICTURE_LABELS,
  PICTURE_ROLES,
  PICTURE_VERBS,
  REPORT_VERBS,
  SOURCE_LABELS,
  WRITER_ROLES,
} from "../../../server/src/bylines/vocabulary.js";

const readings = [
  ["readLead", readLead],
  ["readLine", (text: string) => readLine(text, "after-body")],
  ["readEnd", readEnd],
] as const;

/** Milliseconds that the fastest of a few runs takes. */
function fastest(run: () => unknown): number {
  let best = Infinity;
  for (let round = 0; round < 5; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const units = [
  "（记者",
  "记者）",
  "记者张三",
  "文/",
  "本报",
  "新华社北京",
  "（张三）",
  "责编：张三/",
  "图/记者",
  "十",
  "上接第",
  "张 ",
  "据",
  " ",
  "摄",
  "驻",
];

describe.each(readings)("%s", (_name, read) => {
  test.each(units)("looks at a bounded stretch of a long run of %s", (unit) => {
    const sizes = [100_000, 200_000, 400_000].map((count) => unit.repeat(count));
    // Trimming white space is linear in it; the rest does not depend on the length at all.
    for (const text of sizes) expect(fastest(() => read(text))).toBeLessThan(50);
  });

  test.each(units)("does not backtrack in a byline's length of %s", (unit) => {
    const text = unit.repeat(160).slice(0, 150);
    for (const each of [text, `（${text}）`, `${text}。`, `□${text}`])
      expect(fastest(() => read(each))).toBeLessThan(20);
  });
});

test("every role, verb and label of the tables has a sign by which lines are told at a glance", () => {
  const tables = [
    WRITER_ROLES,
    PICTURE_ROLES,
    EDITOR_ROLES,
    PICTURE_VERBS,
    DESPATCH_VERBS,
    REPORT_VERBS,
    SOURCE_LABELS,
    PICTURE_LABELS,
  ];
  const unseen = tables.flatMap((table) => [...table].filter((word) => !mayBeByline(word)));
  expect(unseen).toEqual([]);
});
