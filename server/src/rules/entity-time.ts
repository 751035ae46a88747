import { entityRule } from "./entity-rule.js";

/** A date or time that no marker encloses. */
export const timeMention = entityRule({
  id: "entity/time",
  isAbout: (label) => label === "TIME",
  title: { en: "Time not marked", zh: "时间未标记" },
  noun: { en: "a date or time", zh: "时间" },
  example: { before: "12月1日上午，店里开门营业。\n", after: "<date>12月1日上午</date>，店里开门营业。\n" },
});
