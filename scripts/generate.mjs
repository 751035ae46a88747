// Writes what is said about the rules outside their files: docs/rules, the tables of the READMEs, and the settings of
// the manifest with their strings; the schema of configuration files; the walkthrough's pictures; and the compiled inner
// loops of the recognizer. With `--check` nothing
// is written, and what differs is named with exit code 1.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { format, resolveConfig } from "prettier";
import { readerCode } from "./lib/compile-reader.mjs";
import { loadConfigurationSchema, loadRules } from "./lib/load-rules.mjs";
import { root, say } from "./lib/project.mjs";
import { walkthroughPictures } from "./lib/walkthrough-pictures.mjs";
import { indexPage, KEY_PREFIX, pagePath, rulePage, rulesSetting, rulesStrings, ruleTable } from "./lib/rule-pages.mjs";

const checking = process.argv.includes("--check");
const folder = "docs/rules";

const rules = await loadRules();
/** @type {Map<string, string>} */
const pages = new Map([
  [`${folder}/README.md`, indexPage(rules)],
  ...rules.map((rule) => /** @type {const} */ ([`${folder}/${pagePath(rule)}`, rulePage(rule)])),
]);
for (const [readme, language] of /** @type {const} */ ([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh"],
])) {
  if (existsSync(join(root, readme))) {
    pages.set(readme, withTable(readme, await read(readme), ruleTable(rules, language, `${folder}/`)));
  }
}
const configurationSchema = await loadConfigurationSchema();
pages.set("schemas/newsmark.config.schema.json", JSON.stringify(configurationSchema));
pages.set("package.json", await manifest());
pages.set("package.nls.json", await strings("package.nls.json", "en"));
pages.set("package.nls.zh-cn.json", await strings("package.nls.zh-cn.json", "zh"));
pages.set("server/src/entities/model/reader-code.ts", await readerCode());

for (const [path, picture] of walkthroughPictures()) pages.set(path, picture);

const outdated = await filesWithoutRule();
/** @type {string[]} */
const changed = [];
for (const [path, content] of pages) {
  const written = path.endsWith(".svg")
    ? content
    : await format(content, { ...(await resolveConfig(join(root, path))), filepath: join(root, path) });
  if (existsSync(join(root, path)) && (await read(path)) === written) continue;
  changed.push(path);
  if (checking) continue;
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), written);
}
if (!checking) for (const path of outdated) await rm(join(root, path));

for (const path of [...changed, ...outdated]) say(`${checking ? "differs" : "written"}: ${path}`);
if (checking && changed.length + outdated.length > 0) {
  say("Run `npm run generate` and commit what it writes.");
  process.exitCode = 1;
}

/** @param {string} path */
function read(path) {
  return readFile(join(root, path), "utf8");
}

/**
 * @param {string} readme
 * @param {string} text
 * @param {string} table
 */
function withTable(readme, text, table) {
  const [start, end] = ["<!-- rules:start -->", "<!-- rules:end -->"];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${readme} has no ${start} and ${end} around its table of rules`);
  return `${text.slice(0, from + start.length)}\n\n${table}\n\n${text.slice(to)}`;
}

/** The manifest with the settings of the rules and of the labels, which configuration files have too. */
async function manifest() {
  const manifest = JSON.parse(await read("package.json"));
  /** @type {{ id: string, properties: object }[]} */
  const sections = manifest.contributes.configuration;
  const section = sections.find(({ id }) => id === "rules");
  if (!section) throw new Error("package.json has no configuration section `rules`");
  section.properties = rulesSetting(rules);
  const labels = sections.find(({ id }) => id === "entities");
  if (!labels) throw new Error("package.json has no configuration section `entities`");
  labels.properties = {
    ...labels.properties,
    "newsmark.labels": {
      ...configurationSchema.properties?.labels,
      description: undefined,
      default: {},
      scope: "resource",
      markdownDescription: "%setting.labels%",
      keywords: ["实体", "标签", "类别"],
    },
  };
  return JSON.stringify(manifest);
}

/**
 * The manifest's strings, those of the rules at their end.
 *
 * @param {string} path
 * @param {"en" | "zh"} language
 */
async function strings(path, language) {
  /** @type {Record<string, string>} */
  const all = JSON.parse(await read(path));
  const others = Object.entries(all).filter(([key]) => !key.startsWith(KEY_PREFIX));
  return JSON.stringify({ ...Object.fromEntries(others), ...rulesStrings(rules, language) });
}

/** Pages of rules that are no more. */
async function filesWithoutRule() {
  if (!existsSync(join(root, folder))) return [];
  const files = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => relative(root, join(file.parentPath, file.name)).replaceAll("\\", "/"))
    .filter((path) => !pages.has(path));
}
