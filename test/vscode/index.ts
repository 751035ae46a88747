import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";
import Mocha from "mocha";

/** What the runner outside VS Code reads when the suite has ended. */
interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
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
  const counts = await countsOf(mocha);
  const results = process.env.NEWSMARK_TEST_RESULTS;
  if (results) writeFileSync(results, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${String(counts.failed)} tests failed`);
  if (counts.passed === 0) throw new Error("No test ran");
}

function testFiles(): string[] {
  const names = readdirSync(__dirname, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".test.js"))
    .sort()
    .map((name) => join(__dirname, name));
}

function countsOf(mocha: Mocha): Promise<Counts> {
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed, skipped: pending });
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
