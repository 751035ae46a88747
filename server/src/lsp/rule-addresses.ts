import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RuleId } from "../rules/rule.js";
import type { Language } from "../service/language.js";

/** Gives the address of a rule's page of documentation in a language. */
export type RuleAddresses = (language: Language) => ((rule: RuleId) => string) | null;

/**
 * The rules' pages that come with the installation.
 * @param folder the folder of the running server's bundle, `server/dist`
 */
export const ruleAddresses =
  (folder: string): RuleAddresses =>
  (language) => {
    const docs = join(folder, "..", "..", "docs", "rules");
    const own = language === "zh" ? join(docs, "zh-CN") : docs;
    const pages = [own, docs].find((each) => existsSync(each));
    return pages === undefined ? null : (rule) => pathToFileURL(join(pages, `${rule}.md`)).href;
  };
