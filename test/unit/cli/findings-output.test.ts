import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { fullFormats } from "ajv-formats/dist/formats.js";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { PrintedFinding } from "../../../server/src/cli/check-task.js";
import type { CheckedFile, FindingsOutput } from "../../../server/src/cli/findings-output.js";
import { jsonOutput, textOutput } from "../../../server/src/cli/findings-output.js";
import { githubOutput } from "../../../server/src/cli/github-output.js";
import { sarifOutput } from "../../../server/src/cli/sarif-output.js";

const SCHEMA = join(import.meta.dirname, "..", "..", "fixtures", "schemas", "sarif-schema-2.1.0.json");

const finding = (line: number, severity: PrintedFinding["severity"], endLine = line): PrintedFinding => ({
  rule: "layout/stray-space",
  severity,
  message: "100% sure: a space,\nhere",
  start: 0,
  end: 1,
  line,
  column: 2,
  endLine,
  endColumn: 3,
  key: "layout/stray-space 0",
});

const PAGES: readonly CheckedFile[] = [
  { name: "pages/第一 版.txt", findings: [finding(1, "error"), finding(2, "hint", 3)] },
  { name: "pages/empty.txt", findings: [] },
  { name: "pages/bad.txt", reason: "pages/bad.txt: not a text file (byte 0)." },
  { name: "/abs/b.txt", findings: [finding(4, "warning")] },
];

const printed = (output: FindingsOutput, pages: readonly CheckedFile[] = PAGES): string =>
  [output.head, ...pages.map(output.page), output.tail({ pages: 4, failed: 1, findings: 3 })].join("");

describe("findings are printed", () => {
  it.each([
    ["findings", PAGES],
    ["nothing", []],
  ] as const)("as SARIF that the published schema takes: %s", (_, pages) => {
    const ajv = new Ajv({ strict: false, allErrors: true, formats: fullFormats });
    const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(SCHEMA, "utf8")));
    const log: unknown = JSON.parse(printed(sarifOutput("en"), pages));
    ajv.validate(schema, log);
    expect(ajv.errors).toBeNull();
  });

  it("as SARIF with every finding, its place, and what failed", () => {
    const log: unknown = JSON.parse(printed(sarifOutput("zh")));
    expect(log).toMatchObject({
      runs: [
        {
          columnKind: "utf16CodeUnits",
          results: [
            {
              ruleId: "layout/stray-space",
              level: "error",
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: "pages/%E7%AC%AC%E4%B8%80%20%E7%89%88.txt" },
                    region: { startLine: 1, startColumn: 2 },
                  },
                },
              ],
            },
            { level: "note" },
            { level: "warning", locations: [{ physicalLocation: { artifactLocation: { uri: "file:///abs/b.txt" } } }] },
          ],
          invocations: [{ executionSuccessful: false, toolExecutionNotifications: [{ level: "error" }] }],
        },
      ],
    });
  });

  it("as commands for GitHub Actions, with what they keep for themselves escaped", () => {
    expect(printed(githubOutput()).split("\n")).toEqual([
      "::error file=pages/第一 版.txt,line=1,endLine=1,col=2,endColumn=3,title=layout/stray-space::100%25 sure: a space,%0Ahere",
      "::notice file=pages/第一 版.txt,line=2,endLine=3,title=layout/stray-space::100%25 sure: a space,%0Ahere",
      "::error file=pages/bad.txt::pages/bad.txt: not a text file (byte 0).",
      "::warning file=/abs/b.txt,line=4,endLine=4,col=2,endColumn=3,title=layout/stray-space::100%25 sure: a space,%0Ahere",
      "3 findings in 4 pages, 1 page failed",
      "",
    ]);
  });

  it("as JSON with an object a page, and as lines for people", () => {
    expect(JSON.parse(printed(jsonOutput()))).toMatchObject([
      { file: "pages/第一 版.txt", findings: [{ line: 1 }, { line: 2 }] },
      { file: "pages/empty.txt", findings: [] },
      { file: "pages/bad.txt", error: "pages/bad.txt: not a text file (byte 0).", findings: [] },
      { file: "/abs/b.txt", findings: [{ line: 4 }] },
    ]);
    expect(JSON.parse(printed(jsonOutput(), []))).toEqual([]);
    expect(printed(textOutput())).toMatch(/^pages\/第一 版\.txt:1:2 error 100% sure/u);
  });
});
