// Makes the files of a new rule and enters it in the list of all: `npm run new:rule -- text/soft-hyphen`.
import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newRuleFiles, withRule } from "./lib/new-rule.mjs";
import { root, say } from "./lib/project.mjs";
import { runOrThrow } from "./lib/run-command.mjs";

const [id = ""] = process.argv.slice(2);
try {
  const files = newRuleFiles(id);
  const present = [...files.keys()].filter((path) => existsSync(join(root, path)));
  if (present.length > 0) throw new Error(`${present.join(", ")}: there already. Nothing was written.`);
  for (const [path, content] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
    say(`written: ${path}`);
  }
  const list = join(root, "server/src/rules/all-rules.ts");
  await writeFile(list, withRule(await readFile(list, "utf8"), id));
  const output = await runOrThrow(process.execPath, [join(root, "scripts/generate.mjs")], { cwd: root });
  say(output.trimEnd());
  say("Fill in the rule and its pages, then run: npx vitest run test/unit/rules && npm run generate");
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
