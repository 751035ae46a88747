import type { Dictionary } from "./dictionary.js";
import { FileProblems, type FileProblem } from "./file-problems.js";
import type { LabelSet } from "./labels.js";

/** The lines of a dictionary whose label the project does not have: nothing could mark what they find. */
export function unknownLabels(dictionary: Dictionary, labels: LabelSet): readonly FileProblem[] {
  const unknown = new Set(dictionary.labels.filter((label) => labels.find(label) === null));
  if (unknown.size === 0) return [];
  const known = labels.all.map(({ label }) => label);
  const problems = new FileProblems();
  for (const { label, line } of dictionary.entries)
    if (line !== undefined && unknown.has(label))
      problems.add(line, () => ({
        en: `The project has no label ${label}: nothing marks what this line finds. Add it to newsmark.labels, or use one of ${known.join(", ")}.`,
        zh: `项目中没有标签 ${label}，此行找到的实体无法标记。请在 newsmark.labels 中添加，或使用 ${known.join("、")}。`,
      }));
  return problems.all;
}
