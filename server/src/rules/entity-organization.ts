import { entityRule } from "./entity-rule.js";

/** The name of an organization that no marker encloses. */
export const organizationMention = entityRule({
  id: "entity/organization",
  isAbout: (label) => label === "ORG",
  title: { en: "Organization not marked", zh: "机构名未标记" },
  noun: { en: "an organization's name", zh: "机构名" },
  example: { before: "消息来自市审计局。\n", after: "消息来自<orgName>市审计局</orgName>。\n" },
});
