import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the rules' fixtures stand: `<group>/<name>/valid|invalid/*.txt`. */
export const FIXTURES = join(import.meta.dirname, "../../fixtures/rules");

/** A finding that a fixture marks in place. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/** A fixture: a page, what a rule must find on it, and the page after its fix. */
export interface Fixture {
  readonly rule: string;
  /** `valid/name.txt` or `invalid/name.txt`. */
  readonly name: string;
  readonly valid: boolean;
  readonly page: string;
  readonly expected: readonly ExpectedFinding[];
  /** Null when no `.fixed.txt` stands beside it: the rule then has no fix for this page. */
  readonly fixed: string | null;
}

/** All fixtures of all rules. */
export function readFixtures(): readonly Fixture[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((group) => group.isDirectory())
    .flatMap((group) => readdirSync(join(FIXTURES, group.name)).map((name) => `${group.name}/${name}`))
    .flatMap((rule) => [...readCases(rule, "valid"), ...readCases(rule, "invalid")]);
}

/**
 * Takes the marks out of a fixture. `⟦…⟧(rule/id)` is a finding and may nest; `⏎` is a line end as the rest of the
 * fixture has it; `⟨U+0000⟩` is a character that no editor shows.
 */
export function readMarks(marked: string): { page: string; expected: readonly ExpectedFinding[] } {
  const lineEnd = /\r\n|\r|\n/u.exec(marked)?.[0] ?? "\n";
  const expected: ExpectedFinding[] = [];
  const open: number[] = [];
  let page = "";
  let at = 0;
  for (const { 0: mark, index, groups } of marked.matchAll(MARK)) {
    page += marked.slice(at, index);
    at = index + mark.length;
    if (groups?.code !== undefined) page += String.fromCodePoint(parseInt(groups.code, 16));
    else if (mark === "⏎") page += lineEnd;
    else if (mark === "⟦") open.push(page.length);
    else expected.push({ rule: groups?.rule ?? "", start: takeLast(open, page.length), end: page.length });
  }
  if (open.length > 0) throw new Error("a ⟦ has no ⟧(rule/id)");
  page += marked.slice(at);
  return { page, expected: expected.sort((a, b) => a.start - b.start || b.end - a.end) };
}

const MARK = /⟦|⟧\((?<rule>[a-z-]+\/[a-z-]+)\)|⏎|⟨U\+(?<code>[0-9A-F]{4,6})⟩/gu;

function takeLast(open: number[], at: number): number {
  const start = open.pop();
  if (start === undefined) throw new Error(`a ⟧ without ⟦ at offset ${String(at)}`);
  return start;
}

function readCases(rule: string, kind: "valid" | "invalid"): readonly Fixture[] {
  const folder = join(FIXTURES, rule, kind);
  const files = readdirSync(folder);
  return files
    .filter((file) => file.endsWith(".txt") && !file.endsWith(".fixed.txt"))
    .map((file) => {
      const beside = file.replace(/\.txt$/u, ".fixed.txt");
      const fixed = files.includes(beside) ? readMarks(readFileSync(join(folder, beside), "utf8")).page : null;
      const marks = readMarks(readFileSync(join(folder, file), "utf8"));
      return { rule, name: `${kind}/${file}`, valid: kind === "valid", ...marks, fixed };
    });
}
