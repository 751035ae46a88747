import { entityRule } from "./entity-rule.js";

/** The title of a work or document that no marker encloses. */
export const workMention = entityRule({
  id: "entity/work",
  isAbout: (label) => label === "WORK",
  title: { en: "Work not marked", zh: "作品名未标记" },
  noun: { en: "the title of a work", zh: "作品名" },
  example: { before: "书店里摆着《红岩》。\n", after: "书店里摆着<title>《红岩》</title>。\n" },
});
