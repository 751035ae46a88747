// Takes the pictures of the READMEs and the guide anew, in English and Chinese: runs the tests that leave pictures of the
// window, and copies those that the pages show.
import { copyFile, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root, say } from "./lib/project.mjs";
import { exitOnSignals, runCommand } from "./lib/run-command.mjs";

/** The display languages, and what stands before `.png` for each: in what a test leaves, and in what a page shows. */
const LANGUAGES = [
  { locale: "en", left: "", shown: "" },
  { locale: "zh-cn", left: "-zh-cn", shown: ".zh-CN" },
];

/** What a test leaves in its artifacts, and where it is shown. */
const PICTURES = /** @type {const} */ ([
  ["opened-light", "images/page-light"],
  ["quick-fix", "images/quick-fix"],
  ["merged-and-marked", "images/page-marked"],
  ["opened-dark", "docs/images/page-dark"],
  ["review-light", "docs/images/review-light"],
  ["review-dark", "docs/images/review-dark"],
  ["reading-light", "docs/images/reading-light"],
  ["reading-dark", "docs/images/reading-dark"],
]);

exitOnSignals();
const artifacts = join(root, "test/.artifacts/development");
for (const { locale, left, shown } of LANGUAGES) {
  await rm(artifacts, { recursive: true, force: true });
  const { code } = await runCommand(
    process.execPath,
    [join(root, "scripts/test-vscode.mjs"), "--only", "development", "--grep", "Pictures", "--locale", locale],
    { cwd: root, show: true },
  );
  if (code !== 0) process.exit(code ?? 1);
  for (const [name, target] of PICTURES) {
    const file = join(root, `${target}${shown}.png`);
    await mkdir(dirname(file), { recursive: true });
    await copyFile(join(artifacts, `${name}${left}.png`), file);
    say(`written: ${target}${shown}.png`);
  }
}
