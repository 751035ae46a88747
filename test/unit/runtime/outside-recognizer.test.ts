import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { OutsideRecognizer } from "../../../server/src/runtime/outside-recognizer.js";

const EXAMPLE = join(import.meta.dirname, "../../../docs/examples/outside-recognizer.mjs");

/** A program that does `answer` with each `{ id, text }`, and says things with `say`. */
const program = (answer: string, before = ""): readonly [string, ...string[]] => [
  process.execPath,
  "-e",
  `const say = (value) => process.stdout.write(JSON.stringify(value) + "\\n");
   let asked = 0;
   ${before}
   require("readline").createInterface({ input: process.stdin }).on("line", (line) => {
     const { id, text } = JSON.parse(line);
     asked++;
     ${answer}
   });`,
];

const FIRST_TWO = 'say({ id, entities: [{ start: 0, end: 2, label: "PER", text: text.slice(0, 2) }] });';

const started: OutsideRecognizer[] = [];
afterEach(() => {
  for (const recognizer of started.splice(0)) recognizer.close();
});

function start(command: readonly [string, ...string[]], patience = 10_000) {
  const troubles: string[] = [];
  const recognizer = new OutsideRecognizer({ command, patience, tell: ({ en }) => troubles.push(en) });
  started.push(recognizer);
  const found = async (text: string): Promise<readonly string[] | null> => {
    const mentions = await recognizer.ask(text);
    return (
      mentions?.map(
        ({ label, span, confidence }) => `${label} ${text.slice(span.start, span.end)} ${String(confidence)}`,
      ) ?? null
    );
  };
  return { recognizer, troubles, found };
}

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

describe("an outside recognizer", () => {
  it("answers as the example of the documentation does", async () => {
    const { found, troubles } = start([process.execPath, EXAMPLE]);
    expect(await found("第二十届中国西部国际博览会昨日开幕，随后举行第3次峰会。")).toEqual([
      "EVENT 第二十届中国西部国际博览会 0.9",
      "EVENT 第3次峰会 0.9",
    ]);
    expect(await found("没有会。")).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it("is started once, for many passages and pages, and answers in any order", async () => {
    const { found, recognizer } = start(
      program('setTimeout(() => say({ id, entities: [{ start: 0, end: 1, label: "P" + process.pid }] }), 20 - asked);'),
    );
    const texts = Array.from({ length: 40 }, (_, at) => `第${String(at)}段`);
    const answers = await Promise.all(texts.map(found));
    const later = await found("下一页");
    expect(new Set([...answers, later].map((answer) => answer?.[0]?.split(" ")[0])).size).toBe(1);
    expect(answers.every((answer) => answer?.[0]?.endsWith(" 第 0.8"))).toBe(true);
    expect(recognizer.isReachable).toBe(true);
  });

  it("is asked once about a text, however often it comes", async () => {
    const { found } = start(program('say({ id, entities: [{ start: 0, end: 1, label: "A" + asked }] });'));
    expect(await Promise.all([found("同一段"), found("同一段")])).toEqual([["A1 同 0.8"], ["A1 同 0.8"]]);
    expect(await found("同一段")).toEqual(["A1 同 0.8"]);
    expect(await found("另一段")).toEqual(["A2 另 0.8"]);
  });

  it("is told where it can not be started, and nothing waits for it", async () => {
    const { found, troubles } = start(["/nowhere/tagger", "--all"]);
    expect(await found("王建国来了")).toBeNull();
    expect(await found("王建国又来了")).toBeNull();
    expect(troubles).toEqual([matching(/\/nowhere\/tagger could not be started \(.*ENOENT/u)]);
  });

  it("is told with its last words when it ends, and started again after a while", async () => {
    const { found, troubles, recognizer } = start(
      program(`if (text === "坏") { console.error("KeyError: 坏"); process.exit(3); } ${FIRST_TWO}`),
    );
    expect(await found("王建国来了")).toEqual(["PER 王建 0.8"]);
    expect(await found("坏")).toBeNull();
    expect(troubles).toEqual([matching(/ended \(exit code 3: KeyError: 坏\)/u)]);
    expect(recognizer.isReachable).toBe(false);
    expect(await found("李芳来了")).toBeNull();
    expect(await recognizer.whenReachable()).toBe(true);
    expect(await found("李芳来了")).toEqual(["PER 李芳 0.8"]);
    expect(await found("坏")).toBeNull();
    expect(troubles).toHaveLength(2);
  });

  it("is stopped when it takes too long, which costs what it was asked and nothing that it answered", async () => {
    const { found, troubles } = start(program(`if (text !== "慢") ${FIRST_TWO}`), 300);
    expect(await Promise.all([found("王建国来了"), found("慢")])).toEqual([["PER 王建 0.8"], null]);
    expect(troubles).toEqual([matching(/no answer for 0\.3 seconds and was stopped/u)]);
    expect(await found("王建国来了")).toEqual(["PER 王建 0.8"]);
  });

  it("is stopped when it writes without end", async () => {
    const { found, troubles } = start(
      program(
        'const flood = () => { if (process.stdout.write("x".repeat(1 << 20))) setImmediate(flood); else process.stdout.once("drain", flood); }; flood();',
      ),
    );
    expect(await found("王建国来了")).toBeNull();
    expect(troubles).toEqual([matching(/a line of over 8 MB and was stopped/u)]);
  });

  it("may say other things, which are told once and cost nothing", async () => {
    const { found, troubles } = start(program(FIRST_TWO, 'console.log("loading model"); console.log("ready");'));
    expect(await found("王建国来了")).toEqual(["PER 王建 0.8"]);
    expect(troubles).toEqual([matching(/no answer: “loading model”/u)]);
  });

  it("may refuse a passage and answer the next", async () => {
    const { found, troubles } = start(program(`if (asked === 1) say({ id, error: "too long" }); else ${FIRST_TWO}`));
    expect(await found("王建国来了")).toBeNull();
    expect(await found("李芳来了")).toEqual(["PER 李芳 0.8"]);
    expect(troubles).toEqual([matching(/could not answer for a passage \(too long\)/u)]);
  });

  it("has mentions left out that do not fit the text, and the others count", async () => {
    const entities = [
      { start: 0, end: 2, label: "PER", confidence: 1 },
      { start: 3, end: 3, label: "PER" },
      { start: 4, end: 99, label: "PER" },
      { start: -1, end: 2, label: "PER" },
      { start: 0, end: 2, label: "" },
      { start: 0, end: 2, label: "LOC", text: "别的" },
      { start: 5, end: 6, label: "LOC" },
      { start: 0.5, end: 2, label: "PER" },
      "PER",
    ];
    const { found, troubles } = start(program(`say({ id, entities: ${JSON.stringify(entities)} });`));
    expect(await found("李芳在那\u{20BB7}家店")).toEqual(["PER 李芳 0.99"]);
    expect(troubles).toEqual([matching(/named 8 mentions that do not fit/u)]);
  });

  it("ends with its user", async () => {
    const { found, recognizer } = start(
      program('say({ id, entities: [{ start: 0, end: 1, label: "P" + process.pid }] });'),
    );
    const pid = Number(/^P(\d+)/u.exec((await found("王建国"))?.[0] ?? "")?.[1]);
    expect(pid).toBeGreaterThan(0);
    recognizer.close();
    expect(await found("再问")).toBeNull();
    await expect.poll(() => isRunning(pid), { timeout: 5000 }).toBe(false);
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
