// Installs what is missing, builds, and runs every check and test. Ends with a line `N passed, N failed`.
// Names of steps as arguments run only those: `npm test -- types unit`.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { installDependencies } from "./lib/install-dependencies.mjs";
import { failuresIn, failureText } from "./lib/failure-text.mjs";
import { root, say } from "./lib/project.mjs";
import { exitOnSignals, runCommand } from "./lib/run-command.mjs";
import { scratchFolder } from "./lib/scratch-folder.mjs";

/**
 * What a step gave. A check without tests of its own counts as one.
 *
 * @typedef {object} StepResult
 * @property {number} passed
 * @property {number} failed
 * @property {string} output what it printed, shown when something failed
 * @property {string} [failures] what failed and how, shown once more at the end: the output of all steps is long
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<StepResult>} run
 * @property {string} [file] the file or folder without which there is nothing to run
 */

const node = process.execPath;
const scratch = scratchFolder();

/**
 * Runs a program of the project's packages.
 *
 * @param {string} program its main module below node_modules
 * @param {readonly string[]} args
 */
function runPackage(program, args) {
  return runCommand(node, [join(root, "node_modules", program), ...args], { cwd: root });
}

/**
 * @param {readonly Promise<import("./lib/run-command.mjs").CommandResult>[]} runs
 * @returns {Promise<StepResult>}
 */
async function countedAsOne(...runs) {
  const results = await Promise.all(runs);
  const output = results.flatMap((result) => (result.code === 0 ? [] : [result.output])).join("");
  return output === "" ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

async function checkTypes() {
  const projects = ["server", "server/src/web", "client", "client/web", "client/webview", "test", "bench", "scripts"];
  return countedAsOne(...projects.map((project) => runPackage("typescript/bin/tsc", ["-p", project])));
}

/** @returns {Promise<StepResult>} */
async function runUnitTests() {
  const report = join(scratch, "vitest.json");
  const { code, output } = await runPackage("vitest/vitest.mjs", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ]);
  const {
    numPassedTests: passed,
    numFailedTests,
    testResults,
  } = existsSync(report)
    ? JSON.parse(await readFile(report, "utf8"))
    : { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  // A file that does not load has no failed test, yet the run has failed.
  return {
    passed,
    failed: code === 0 ? numFailedTests : Math.max(numFailedTests, 1),
    output,
    failures: unitFailures(testResults),
  };
}

/**
 * @param {readonly { name: string, status: string, message: string, assertionResults: readonly { fullName: string,
 *   status: string, failureMessages: readonly string[] }[] }[]} files as vitest reports them
 */
function unitFailures(files) {
  return files
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === "failed");
      const tests = failed.map(({ fullName, failureMessages }) => failureText(fullName, failureMessages.join("\n")));
      return [...tests, ...(message === "" ? [] : [failureText(relative(root, name), message)])];
    })
    .join("\n");
}

/** @returns {Promise<StepResult>} */
async function runGrammarTests() {
  const { code, output } = await runCommand("npm", ["run", "--silent", "test:grammar"], { cwd: root });
  const passed = output.match(/^\s*✓/gm)?.length ?? 0;
  const failed = output.match(/^\s*✖/gm)?.length ?? 0;
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1), output };
}

/**
 * Runs a script that prints its own counts last, and shows what it prints while it comes.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<StepResult>}
 */
async function runCounting(script, ...args) {
  const { code, output } = await runCommand(node, [join(root, script), ...args], { cwd: root, show: true });
  const [, passed = "0", failed = "0"] = /^(\d+) passed, (\d+) failed$/m.exec(output) ?? [];
  return {
    passed: Number(passed),
    failed: code === 0 ? Number(failed) : Math.max(Number(failed), 1),
    output: "",
    failures: failuresIn(output),
  };
}

/** @type {readonly Step[]} */
const steps = [
  { name: "types", run: checkTypes },
  { name: "lint", run: () => countedAsOne(runPackage("eslint/bin/eslint.js", ["."])) },
  { name: "format", run: () => countedAsOne(runPackage("prettier/bin/prettier.cjs", ["--check", "."])) },
  {
    name: "generated",
    run: () => countedAsOne(runCommand(node, ["scripts/generate.mjs", "--check"], { cwd: root })),
    file: "scripts/generate.mjs",
  },
  { name: "unit", run: runUnitTests },
  { name: "grammar", run: runGrammarTests, file: "test/grammar" },
  { name: "vscode", run: () => runCounting("scripts/test-vscode.mjs") },
  { name: "web", run: () => runCounting("scripts/run-mocha.mjs", "test/web") },
  { name: "packages", run: () => runCounting("scripts/run-mocha.mjs", "test/packages") },
];

/**
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
async function timed({ name, run }) {
  const start = Date.now();
  const result = await run();
  if (result.failed > 0) {
    say(result.output.trimEnd());
  }
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  say(`${name.padEnd(10)} ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
  return result;
}

/** @returns {Promise<StepResult>} */
async function prepare() {
  try {
    await installDependencies(say);
  } catch (error) {
    return { passed: 0, failed: 1, output: String(error) };
  }
  const { code, output } = await runCommand(node, [join(root, "scripts/build.mjs")], { cwd: root });
  return { passed: 0, failed: code === 0 ? 0 : 1, output };
}

exitOnSignals();
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  say(`No step is named ${unknown.join(", ")}. There are: ${steps.map(({ name }) => name).join(", ")}`);
  process.exit(2);
}
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];
const prepared = await timed({ name: "prepare", run: prepare });
total.failed += prepared.failed;
if (prepared.failed === 0) {
  for (const step of steps) {
    const chosen = wanted.length === 0 || wanted.includes(step.name);
    if (chosen && (step.file === undefined || existsSync(join(root, step.file)))) {
      const result = await timed(step);
      total.passed += result.passed;
      total.failed += result.failed;
      if (result.failed > 0) {
        failures.push(`${step.name}:\n${result.failures ?? result.output}`);
      }
    }
  }
}
if (failures.length > 0) {
  say(`\nWhat failed:\n\n${failures.join("\n")}`);
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
