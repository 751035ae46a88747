// Runs the suite of test/vscode inside VS Code: on the extension as it is developed, then on the packaged one.
//
//   --only development|packaged   one of the two runs
//   --grep TEXT                   the tests whose titles have this text
//   --theme NAME                  a colour theme
//   --locale zh-cn                a display language
//   --settings JSON               further settings of VS Code
//   --looks all                   pictures of every view in every look, not of each in one
import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { runTests, TestRunFailedError } from "@vscode/test-electron";
import { writeSettings } from "../test/host/default-settings.mjs";
import { buildSuite } from "./lib/build-suite.mjs";
import { failureText } from "./lib/failure-text.mjs";
import { packageForHere } from "./lib/package-path.mjs";
import { root, samplePage, say } from "./lib/project.mjs";
import { exitOnSignals } from "./lib/run-command.mjs";
import { scratchFolder } from "./lib/scratch-folder.mjs";
import { provideVSCode } from "./lib/vscode-for-tests.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number, failures: readonly Failure[] }} Results */

/** @typedef {{ title: string, message: string }} Failure */

/** @typedef {"development" | "packaged"} Subject which extension the suite runs on */

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    grep: { type: "string" },
    theme: { type: "string" },
    locale: { type: "string" },
    settings: { type: "string" },
    looks: { type: "string" },
  },
});

/** @type {readonly Subject[]} */
const subjects = ["development", "packaged"];

const scratch = scratchFolder();

/**
 * @param {import("./lib/vscode-for-tests.mjs").VSCodeForTests} vscode
 * @param {string} suite
 * @param {Subject} subject
 * @returns {Promise<Results>}
 */
async function runSuite(vscode, suite, subject) {
  // The paths are short, since VS Code makes sockets below the data folder and their names are limited in length.
  const run = await mkdtemp(join(scratch, "run-"));
  const folders = { server: join(run, "server"), userData: join(run, "data"), extensions: join(run, "extensions") };
  const pages = join(run, "pages");
  await mkdir(pages);
  await cp(join(root, samplePage), join(pages, basename(samplePage)));
  await writeSettings(folders.userData, {
    ...(options.theme === undefined ? {} : { "workbench.colorTheme": options.theme }),
    ...JSON.parse(options.settings ?? "{}"),
  });
  const results = join(run, "results.json");
  const code = await exitCodeOf(
    runTests({
      vscodeExecutablePath: vscode.executable,
      extensionDevelopmentPath: subject === "development" ? root : await installPackage(vscode, folders),
      extensionTestsPath: suite,
      launchArgs: [
        pages,
        `--user-data-dir=${folders.userData}`,
        `--extensions-dir=${folders.extensions}`,
        ...(options.locale === undefined ? [] : [`--locale=${options.locale}`]),
      ],
      extensionTestsEnv: {
        NEWSMARK_ARTIFACTS: join(root, "test/.artifacts", subject),
        NEWSMARK_EXIT_WITH_STDIN: "1",
        NEWSMARK_TEST_GREP: options.grep,
        NEWSMARK_TEST_LOOKS: options.looks,
        NEWSMARK_TEST_RESULTS: results,
        NEWSMARK_TEST_SUBJECT: subject,
      },
    }),
  );
  return resultsOf(results, code);
}

/**
 * Packages the extension and installs the package.
 *
 * @param {import("./lib/vscode-for-tests.mjs").VSCodeForTests} vscode
 * @param {{ server: string, userData: string, extensions: string }} folders
 * @returns {Promise<string>} an empty extension, to be developed in place of the packaged one
 */
async function installPackage(vscode, folders) {
  await vscode.install(await packageForHere(), folders);
  const empty = join(scratch, "empty");
  await mkdir(empty, { recursive: true });
  const manifest = { name: "empty", publisher: "empty", version: "0.0.0", engines: { vscode: "^1.91.0" } };
  await writeFile(join(empty, "package.json"), JSON.stringify(manifest));
  return empty;
}

/**
 * @param {Promise<number>} run
 * @returns {Promise<number>} the exit code, also of a failed run
 */
async function exitCodeOf(run) {
  try {
    return await run;
  } catch (error) {
    if (error instanceof TestRunFailedError) {
      return error.code ?? 1;
    }
    throw error;
  }
}

/**
 * Reads what the suite counted. A run that ended badly without a failed test, or without any count, has failed once.
 *
 * @param {string} file
 * @param {number} code
 * @returns {Promise<Results>}
 */
async function resultsOf(file, code) {
  /** @type {Results} */
  const none = { passed: 0, failed: 1, skipped: 0, failures: [] };
  /** @type {Results} */
  const results = await readFile(file, "utf8").then(JSON.parse, () => none);
  return code === 0 ? results : { ...results, failed: Math.max(results.failed, 1) };
}

/** @returns {Promise<Results>} of all runs */
async function runAll() {
  const suite = await buildSuite();
  const vscode = await provideVSCode(say);
  /** @type {Results} */
  let total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for (const subject of subjects.filter((name) => options.only === undefined || options.only === name)) {
    say(`${vscode.name}, ${subject} extension`);
    const { passed, failed, skipped, failures } = await runSuite(vscode, suite, subject);
    total = {
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      failures: [
        ...total.failures,
        ...failures.map(({ title, message }) => ({ title: `${title} (${subject})`, message })),
      ],
    };
  }
  return total;
}

exitOnSignals();
try {
  const { passed, failed, skipped, failures } = await runAll();
  for (const { title, message } of failures) {
    say(failureText(title, message));
  }
  if (skipped > 0) {
    say(`${skipped} skipped`);
  }
  say(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
