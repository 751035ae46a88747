import { DEFAULT_LABELS } from "../entities/labels.js";
import { entityRule } from "./entity-rule.js";

/** A mention with one of the project's own labels that no marker encloses. */
export const otherMention = entityRule({
  id: "entity/other",
  isAbout: (label) => DEFAULT_LABELS.find(label) === null,
  title: { en: "Mention with a label of the project not marked", zh: "自定义类别的实体未标记" },
  noun: { en: "a mention with one of the project's own labels", zh: "项目自定义类别的实体" },
  example: {
    before: "全市投入3.5亿元。\n",
    after: '全市投入<rs type="MONEY">3.5亿元</rs>。\n',
  },
});
