import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { newRuleFiles, withRule } from "../../../scripts/lib/new-rule.mjs";
import { readMarks } from "./fixtures.js";

const ALL_RULES = readFileSync(join(import.meta.dirname, "../../../server/src/rules/all-rules.ts"), "utf8");

describe("a new rule", () => {
  const files = newRuleFiles("text/soft-hyphen");
  const content = (path: string): string => files.get(path) ?? "";

  it("has a file that is TypeScript, named and numbered among the rules by its id", () => {
    const source = content("server/src/rules/text-soft-hyphen.ts");
    const { diagnostics } = ts.transpileModule(source, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
    expect(source).toContain('export const textSoftHyphen = defineRule({\n  id: "text/soft-hyphen",');
  });

  it("has fixtures that mark a finding and show the page after its fix", () => {
    const folder = "test/fixtures/rules/text/soft-hyphen";
    const { page, expected } = readMarks(content(`${folder}/invalid/tabulator.txt`));
    expect(expected.map(({ rule, start, end }) => [rule, page.slice(start, end)])).toEqual([
      ["text/soft-hyphen", "\t"],
    ]);
    expect(content(`${folder}/invalid/tabulator.fixed.txt`)).toBe(page.replace("\t", ""));
    expect(readMarks(content(`${folder}/valid/plain.txt`)).expected).toEqual([]);
  });

  it("is entered last in the list of all rules", () => {
    const list = withRule(ALL_RULES, "text/soft-hyphen");
    expect(list).toContain('import { textSoftHyphen } from "./text-soft-hyphen.js";\n\n/** Every rule');
    expect(list.endsWith("  textSoftHyphen,\n];\n")).toBe(true);
  });

  it.each(["soft-hyphen", "Text/x", "text/", "text/soft hyphen", "../x/y", "other/x"])("is not named %s", (id) => {
    expect(() => newRuleFiles(id)).toThrow("is no rule id");
  });
});
