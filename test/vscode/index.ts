import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

/** What the runner outside VS Code reads when the suite has ended. */
interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/**
 * Runs every bundled test file that stands beside this module. VS Code calls this, and ends with code 1 when it throws.
 *
 * @throws Error when a test failed, or when there was none
 */
export async function run(): Promise<void> {
  printWholeLines();
  const grep = process.env.NEWSMARK_TEST_GREP;
  // A window that a busy machine draws late is looked at once more.
  const mocha = new Mocha({ ui: "bdd", timeout: 60_000, color: false, retries: 1, ...(grep ? { fgrep: grep } : {}) });
  for (const file of testFiles()) mocha.addFile(file);
  const results = await resultsOf(mocha);
  const file = process.env.NEWSMARK_TEST_RESULTS;
  if (file) writeFileSync(file, JSON.stringify(results));
  if (results.failed > 0) throw new Error(`${String(results.failed)} tests failed`);
  if (results.passed === 0) throw new Error("No test ran");
}

function testFiles(): string[] {
  const names = readdirSync(__dirname, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".test.js"))
    .sort()
    .map((name) => join(__dirname, name));
}

function resultsOf(mocha: Mocha): Promise<Results> {
  return new Promise((resolve) => {
    const failures: { readonly title: string; readonly message: string }[] = [];
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed, skipped: pending, failures });
    });
    runner.on("fail", (test, error: unknown) => {
      failures.push({ title: test.fullTitle(), message: messageOf(error) });
    });
    runner.on("retry", (test: Mocha.Test, error: unknown) => {
      console.log(`    once more, as it failed: ${test.title}\n${messageOf(error)}`);
    });
  });
}

const messageOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** VS Code's window drops the arguments after a format string, so each line is formatted before it goes there. */
function printWholeLines(): void {
  const print = console.log.bind(console);
  const printFormatted = (...words: readonly unknown[]): void => {
    print(format(...words));
  };
  console.log = printFormatted;
  Mocha.reporters.Base.consoleLog = printFormatted;
}
