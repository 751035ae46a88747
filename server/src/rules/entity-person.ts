import { entityRule } from "./entity-rule.js";

/** A person's name that no marker encloses. */
export const personMention = entityRule({
  id: "entity/person",
  isAbout: (label) => label === "PER",
  title: { en: "Person not marked", zh: "人名未标记" },
  noun: { en: "a person's name", zh: "人名" },
  example: {
    before: "便利店老板方建明第一时间开门营业。\n",
    after: "便利店老板<persName>方建明</persName>第一时间开门营业。\n",
  },
});
