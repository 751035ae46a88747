import type { MarkerFault } from "../markers/marked-page.js";
import type { Bilingual, EditFix } from "./rule.js";

/** The fixes of a marker's fault: what mends it, and taking the tags out where that is another thing. */
export function faultFixes(fault: MarkerFault, title: Bilingual, removeTitle: Bilingual): readonly EditFix[] {
  const mend: EditFix = {
    type: "edit",
    kind: "quickfix",
    safety: fault.certain ? "safe" : "unsafe",
    preferred: true,
    title: fault.action === "remove" ? removeTitle : title,
    edits: () => fault.repair,
  };
  if (fault.action === "remove") return [mend];
  return [mend, { ...mend, safety: "unsafe", preferred: false, title: removeTitle, edits: () => fault.removal }];
}

/** The tag as it is written, attributes left out. */
export const tagText = ({ name, tag }: MarkerFault): string =>
  tag === "close" ? `</${name}>` : tag === "empty" ? `<${name}/>` : `<${name}>`;
