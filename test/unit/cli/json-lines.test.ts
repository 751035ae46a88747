import { PassThrough, Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { filterJsonLines, type JsonDocument } from "../../../server/src/cli/json-lines.js";

async function filtered(
  chunks: readonly (string | Buffer)[],
  answer = ({ text }: JsonDocument): object => ({ length: text.length }),
) {
  const output = new PassThrough();
  const written: Buffer[] = [];
  output.on("data", (chunk: Buffer) => written.push(chunk));
  await filterJsonLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), output, answer);
  return Buffer.concat(written)
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line));
}

const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern);

describe("the JSON Lines filter", () => {
  it("answers each document in order, whatever the chunks", async () => {
    const text = '{"id":"一","text":"版面"}\n{"id":2,"text":""}';
    const bytes = Buffer.from(text);
    const oneByOne = [...bytes].map((_, at) => bytes.subarray(at, at + 1));
    const expected = [
      { id: "一", length: 2 },
      { id: 2, length: 0 },
    ];
    expect(await filtered([text])).toEqual(expected);
    expect(await filtered(oneByOne)).toEqual(expected);
  });

  it("answers a bad line with an error that names it, and goes on", async () => {
    const answers = await filtered(['{"id":"a"}\n', "no\n", Buffer.from([0xff, 0x0a]), '{"id":"b","text":"好"}\n']);
    expect(answers).toEqual([
      { id: "a", error: matching(/^line 1: text: /u) },
      { id: null, error: matching(/^line 2: /u) },
      { id: null, error: matching(/^line 3: .*byte 0/u) },
      { id: "b", length: 1 },
    ]);
  });

  it("answers a document that can not be analysed with its error", async () => {
    const answers = await filtered(['{"id":"a","text":""}\n'], () => {
      throw new Error("out of words");
    });
    expect(answers).toEqual([{ id: "a", error: "line 1: out of words" }]);
  });

  it("reads on only when its answers are taken", async () => {
    let asked = 0;
    const endless = Readable.from(
      (function* () {
        for (let id = 0; id < 1000; id++) {
          asked++;
          yield Buffer.from(`${JSON.stringify({ id, text: "版面" })}\n`);
        }
      })(),
      { highWaterMark: 1 },
    );
    const output = new PassThrough({ highWaterMark: 64 });
    const run = filterJsonLines(endless, output, ({ text }) => ({ text }));
    await setImmediate();
    await setImmediate();
    const whileNobodyReads = asked;
    expect(whileNobodyReads).toBeLessThan(20);
    let answers = 0;
    output.on("data", (chunk: Buffer) => (answers += chunk.toString("utf8").split("\n").length - 1));
    await run;
    expect([asked, answers]).toEqual([1000, 1000]);
  });

  it("passes over blank lines and answers nothing to nothing", async () => {
    expect(await filtered(["\n \r\n"])).toEqual([]);
    expect(await filtered([])).toEqual([]);
  });
});
