import { entityRule } from "./entity-rule.js";

/** A place name that no marker encloses. */
export const placeMention = entityRule({
  id: "entity/place",
  isAbout: (label) => label === "LOC",
  title: { en: "Place not marked", zh: "地名未标记" },
  noun: { en: "a place name", zh: "地名" },
  example: { before: "医院位于綦江区。\n", after: "医院位于<placeName>綦江区</placeName>。\n" },
});
