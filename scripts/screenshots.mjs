// Takes the pictures of the READMEs and the guide anew, in light, dark and Chinese: builds the extension, runs the tests
// that leave pictures of the window, and puts those that the pages show into docs/images, with as few colours as they need.
//
//   --only NAME   the pictures of one view
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { installBeside } from "./lib/install-beside.mjs";
import { root, say } from "./lib/project.mjs";
import { exitOnSignals, runCommand, runOrThrow } from "./lib/run-command.mjs";

/** Takes a picture's colours down to a palette: libimagequant, which others are measured by, as a package. */
const QUANTIZER = "@napi-rs/image";
const PACKAGES = { [QUANTIZER]: "1.15.0" };

/** The views that are shown; the tests take pictures of more. */
const VIEWS = [
  "page",
  "quick-fix",
  "hover",
  "review",
  "reading",
  "marked",
  "corpus",
  "dashboard",
  "concordance",
  "walkthrough",
];

/** The display languages: the looks that are shown, and what stands before `.png` in what a test leaves and is shown. */
const LANGUAGES = [
  { locale: "en", looks: ["light", "dark"], left: "", shown: "" },
  { locale: "zh-cn", looks: ["light"], left: "-zh-cn", shown: ".zh-CN" },
];

/** A quiet window: no overview of the text, no title bar, which would tell of the test. */
const SETTINGS = {
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  "window.customTitleBarVisibility": "never",
  "workbench.layoutControl.enabled": false,
};

exitOnSignals();
const { values } = parseArgs({ options: { only: { type: "string" } } });
const views = VIEWS.filter((view) => values.only === undefined || view === values.only);
const artifacts = join(root, "test/.artifacts/development");
const target = join(root, "docs/images");
const require = createRequire(join(await installBeside("pictures", PACKAGES, say), "package.json"));
/** @type {{ pngQuantize: (png: Buffer, options: object) => Promise<Buffer> }} */
const { pngQuantize } = require(QUANTIZER);

await runOrThrow(process.execPath, [join(root, "scripts/build.mjs")], { cwd: root });
await mkdir(target, { recursive: true });
let bytes = 0;
for (const { locale, looks, left, shown } of LANGUAGES) {
  await rm(artifacts, { recursive: true, force: true });
  const grep = values.only === undefined ? "Pictures" : `Pictures of ${values.only},`;
  const args = ["--only", "development", "--grep", grep, "--locale", locale, "--settings", JSON.stringify(SETTINGS)];
  if (looks.length > 1) args.push("--looks", "all");
  const test = [join(root, "scripts/test-vscode.mjs"), ...args];
  const { code } = await runCommand(process.execPath, test, { cwd: root, show: true });
  if (code !== 0) process.exit(code ?? 1);
  for (const view of views) {
    for (const look of looks) {
      const picture = await readFile(join(artifacts, `${view}-${look}${left}.png`));
      const small = await pngQuantize(picture, { speed: 1, minQuality: 30, maxQuality: 80 });
      const name = `${view}-${look}${shown}.png`;
      await writeFile(join(target, name), small);
      bytes += small.length;
      say(`docs/images/${name}: ${Math.round(small.length / 1024)} KB`);
    }
  }
}
say(`${(bytes / 1024 / 1024).toFixed(2)} MB in all`);
