import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Agreement, kappaOf } from "../../../server/src/cli/agreement/agreement.js";
import { annotatedText, type AnnotatedText } from "../../../server/src/cli/agreement/annotated-text.js";
import { differencesOf } from "../../../server/src/cli/agreement/differences.js";
import type * as LoadResources from "../../../server/src/runtime/load-resources.js";
import { once } from "../../../server/src/text/once.js";
import { newsmarkHere } from "./newsmark-here.js";

const TEXT = "市长王建国在重\n庆说😀好，5月1日";

/** The text with mentions of the words given, by label. */
const annotated = (...mentions: readonly (readonly [label: string, start: number, end: number])[]): AnnotatedText =>
  annotatedText(
    TEXT,
    mentions.map(([label, start, end]) => ({ label, fragments: [{ start, end }] })),
  );

function scoreOf(first: AnnotatedText, second: AnnotatedText) {
  const agreement = new Agreement();
  agreement.add(first, second);
  return agreement.score;
}

describe("the agreement of two annotators", () => {
  it("is Cohen's kappa as textbooks have it", () => {
    const pairs = [
      { one: "yes", other: "yes", count: 20 },
      { one: "yes", other: "no", count: 5 },
      { one: "no", other: "yes", count: 10 },
      { one: "no", other: "no", count: 15 },
    ];
    expect(kappaOf(pairs)).toBeCloseTo(0.4, 12);
    expect(kappaOf([{ one: "no", other: "no", count: 9 }])).toBeNull();
    expect(kappaOf([])).toBeNull();
  });

  it("counts the same label on the same words, and every character once", () => {
    const { characters, labels, all } = scoreOf(
      annotated(["PER", 2, 5], ["LOC", 6, 9], ["TIME", 14, 18]),
      annotated(["PER", 2, 5], ["ORG", 6, 9], ["TIME", 14, 16]),
    );
    expect(characters).toBe(16);
    expect(labels.PER).toEqual({ first: 1, second: 1, both: 1, f1: 1, kappa: 1 });
    expect(labels.LOC).toMatchObject({ first: 1, second: 0, both: 0, f1: 0 });
    expect(all).toMatchObject({ first: 3, second: 3, both: 1, f1: 1 / 3 });
    // 12 of 16 characters alike: 3 PER, 2 TIME, 7 in none. By chance: PER 3·3, TIME 4·2, none 7·9, of 256.
    expect(all.kappa).toBeCloseTo((12 / 16 - 80 / 256) / (1 - 80 / 256), 12);
  });

  it("takes the outermost mention of a character, and does not see merged lines", () => {
    const inner = annotated(["ORG", 0, 9], ["PER", 2, 5]);
    expect(scoreOf(inner, annotated(["ORG", 0, 9])).all).toMatchObject({ both: 1, kappa: 1 });
    const merged = annotatedText(TEXT.replace("\n", ""), [{ label: "LOC", fragments: [{ start: 6, end: 8 }] }]);
    const broken = annotatedText(TEXT, [
      {
        label: "LOC",
        fragments: [
          { start: 6, end: 7 },
          { start: 8, end: 9 },
        ],
      },
    ]);
    expect(scoreOf(broken, merged).all).toMatchObject({ both: 1, f1: 1, kappa: 1 });
  });

  it("is listed where it ends, each mention once, in the text's order", () => {
    const first = annotated(["PER", 2, 5], ["LOC", 6, 9], ["TIME", 14, 18], ["ORG", 0, 2]);
    const second = annotated(["ORG", 2, 5], ["LOC", 5, 9], ["WORK", 10, 12], ["ORG", 0, 2], ["PER", 15, 16]);
    const said = differencesOf(first, second).map(({ kind, first: one, second: other }) => [
      kind,
      one && `${one.label} ${one.text}`,
      other && `${other.label} ${other.text}`,
    ]);
    expect(said).toEqual([
      ["label", "PER 王建国", "ORG 王建国"],
      ["edges", "LOC 重庆", "LOC 在重庆"],
      ["only", null, "WORK 😀"],
      ["other", "TIME 5月1日", "PER 月"],
    ]);
    expect(differencesOf(first, first)).toEqual([]);
  });
});

// What runs in this process loads the model and the segmenter once.
vi.mock("../../../server/src/runtime/load-resources.js", async (original) => {
  const { loadResources } = await original<typeof LoadResources>();
  return { loadResources: once(loadResources) };
});

describe("newsmark agree", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "newsmark-"));
    for (const name of ["li", "wang", "zhao"]) mkdirSync(join(folder, name));
    const write = (name: string, content: string): void => {
      writeFileSync(join(folder, name), content);
    };
    write("li/a.txt", '<div type="article">\n<p>😀<persName>王建国</persName>说，\n<date>昨日</date>。</p>\n</div>\n');
    write("wang/a.txt", "😀王建国说，昨日。\n");
    write("wang/a.ann", "T1\tPER 1 4\t王建国\nT2\tLOC 6 8\t昨日\n");
    write("zhao/all.jsonl", '{"text":"😀王建国说，昨日。","label":[[2,5,"PER"],[7,9,"TIME"]]}\n');
    write("li/b.txt", "只有一人有。\n");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("compares markers with annotations beside a page, and lists where they differ", async () => {
    const { status, out, err } = await newsmarkHere(folder, ["agree", "li", "wang", "--list"]);
    expect([status, err]).toEqual([1, "newsmark: li/b.txt: only one annotator has b\n"]);
    const [difference, , ...rows] = out.split("\n");
    expect(difference).toBe("label A li/a.txt:3:7 TIME 昨日  B wang/a.txt:1:8 LOC 昨日");
    expect(rows.find((row) => row.startsWith("all"))).toMatch(/^all +2 +2 +1 +0\.500 +0\.\d{3}$/u);
  });

  it("compares single files of other formats, whatever they are called", async () => {
    const { status, out } = await newsmarkHere(folder, ["agree", "li/a.txt", "zhao/all.jsonl", "--format", "json"]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      documents: 1,
      characters: 9,
      all: { a: 2, b: 2, both: 2, f1: 1, kappa: 1 },
    });
  });

  it("refuses what can not be compared", async () => {
    const { status, err } = await newsmarkHere(folder, ["agree", "li/b.txt", "wang/a.txt"]);
    expect([status, err]).toEqual([1, expect.stringMatching(/hold other words after “”; not compared/u)]);
  });
});
