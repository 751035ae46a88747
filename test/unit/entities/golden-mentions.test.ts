/**
 * The mentions of the real page as a golden file: a mention a line, so that a change in behaviour shows in a diff.
 * After a change that is meant (a retrained model, another rule), write it anew and read the diff:
 *
 *     npx vitest run test/unit/entities/golden-mentions.test.ts --update
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";
import { SourceText } from "../../../server/src/text/source-text.js";
import { COMMAND_LINE_BUNDLE } from "../../bundles.js";

const PAGES = join(import.meta.dirname, "..", "..", "fixtures", "pages");
const PAGE = join(PAGES, "chongqing-20221202.txt");
const GOLDEN = join(PAGES, "chongqing-20221202.mentions.golden.txt");

const exchange = z.object({
  entities: z.array(
    z.object({
      start: z.number(),
      end: z.number(),
      label: z.string(),
      text: z.string(),
      source: z.string(),
      confidence: z.number(),
    }),
  ),
});

function mentionsOf(args: readonly string[], input = "") {
  const { stdout } = spawnSync(process.execPath, [COMMAND_LINE_BUNDLE, "analyze", "--explain", ...args], {
    encoding: "utf8",
    input,
  });
  return exchange.parse(JSON.parse(stdout)).entities;
}

it("finds the mentions of the golden file, with their sources", async () => {
  const source = new SourceText(readFileSync(PAGE, "utf8"));
  const lines = mentionsOf([PAGE]).map(({ start, label, text, source: from, confidence }) => {
    const { line, character } = source.positionAt(start);
    return `${String(line + 1)}:${String(character + 1)}\t${label}\t${text}\t${from}\t${confidence.toFixed(1)}\n`;
  });
  await expect(lines.join("")).toMatchFileSnapshot(GOLDEN);
});

it("finds a name beside half a character without the white space around it", () => {
  const page = { id: "half", text: "本报讯\uD800（记者 王建国）12月1日，綦江区继续推进创建工作。" };
  const found = mentionsOf(["--jsonl"], `${JSON.stringify(page)}\n`);
  expect(found.map(({ text }) => text)).toContain("王建国");
  expect(found.filter(({ text }) => text !== text.trim())).toEqual([]);
});
