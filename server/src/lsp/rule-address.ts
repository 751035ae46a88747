import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { RuleId } from "../rules/rule.js";

/** Gives the address of a rule's page of documentation. */
export type RuleAddress = (rule: RuleId) => string;

/**
 * The addresses of the rules' pages that come with the installation; null where they were left out.
 * @param folder the folder of the running server's bundle, `server/dist`
 */
export function ruleAddressFrom(folder: string): RuleAddress | null {
  const pages = join(folder, "..", "..", "docs", "rules");
  if (!existsSync(pages)) return null;
  // Each diagnostic has one, and a long page has a thousand.
  const known = new Map<RuleId, string>();
  return (rule) => {
    const address = known.get(rule) ?? pathToFileURL(join(pages, `${rule}.md`)).href;
    known.set(rule, address);
    return address;
  };
}
