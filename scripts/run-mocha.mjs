// Runs the tests of a folder that drive what is built from outside: `node scripts/run-mocha.mjs test/web`.
//
//   --grep TEXT   the tests whose titles have this text
import { readdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import Mocha from "mocha";
import { failureText } from "./lib/failure-text.mjs";
import { say } from "./lib/project.mjs";
import { exitOnSignals } from "./lib/run-command.mjs";

const { values, positionals } = parseArgs({ options: { grep: { type: "string" } }, allowPositionals: true });
exitOnSignals();
// A window that a busy machine draws late is looked at once more.
const mocha = new Mocha({ color: false, retries: 1, ...(values.grep === undefined ? {} : { fgrep: values.grep }) });
for (const folder of positionals.map((name) => resolve(name))) {
  for (const name of await readdir(folder)) {
    if (name.endsWith(".test.mjs")) mocha.addFile(join(folder, name));
  }
}
await mocha.loadFilesAsync();
/** @type {string[]} */
const failures = [];
const runner = mocha.run((failed) => {
  failures.forEach(say);
  say(`${runner.stats?.passes ?? 0} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
});
runner.on("fail", (test, error) => {
  failures.push(failureText(test.fullTitle(), error.stack ?? error.message));
});
