import { expect, it } from "vitest";
import { jointOf } from "../../../server/src/rules/joint.js";

it.each([
  ["精准防控的基", "础上，首批", "", true],
  ["（通讯员 李润梅）从11", "月30日起", "", true],
  ["已创建楼栋24", "16个", "", true],
  ["实现产值1,", "200万元", "", true],
  ["3.", "5亿元", "", true],
  ["第5", "G基站", "", true],
  ["微软公司的Microsoft ", "Office软件", " ", true],
  ["微软公司的Microsoft", "Office软件", " ", false],
  ["John Smith,", "Jane Doe", " ", false],
  ["the COVID-", "free zone", "", false],
  ["出席G", "20峰会", "", false],
  ["iPhone ", "14手机", " ", true],
  ["他说 ", "好", "", true],
  ["", "好", "", true],
])("joins ⟦%s⟧ and ⟦%s⟧ with ⟦%s⟧, certain: %s", (before, after, newText, certain) => {
  expect(jointOf(before, after)).toEqual({ newText, certain });
});
