import { z } from "zod";
import { ALL_RULES } from "../rules/all-rules.js";
import { configurationSchema, PERSONAL_SETTINGS } from "./configuration.js";

/** A JSON schema, as far as it is looked at here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly items?: JsonSchema | undefined;
  /** A schema of the values in records that may have any key. */
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly JsonSchema[] | undefined;
}

/** What stands at a key of a JSON schema as a schema. */
export const schemaSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    properties: z.record(z.string(), schemaSchema).optional(),
    items: schemaSchema.optional(),
    anyOf: z.array(schemaSchema).optional(),
  }),
);

/** What the keys mean, by their path or their name alone; those that are not named here say it by their name. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: "The schema of this file.",
  profile:
    "Where the pages come from: pdf, ocr or general. What is set here itself counts first. · 版面来源：pdf、ocr 或 general，单独设置的项目优先。",
  rules:
    "How serious each rule's findings are shown to be. `off` leaves a rule out. · 各规则的级别，`off` 表示不检查。",
  entities: "How names, times and works are looked for. · 实体识别。",
  enabled: "Whether mentions are looked for. · 是否识别实体。",
  minConfidence: "Mentions below this confidence are left out: 0 to 1. · 低于此置信度的实体不显示（0–1）。",
  "entities.labels":
    "The labels that are looked for; all of them where this is left out. · 要识别的实体类别，省略时为全部。",
  labels:
    "The project's labels by key: ours (PER, LOC, ORG, TIME, WORK) changed, and its own added. · 项目的实体类别：可修改内置类别，也可新增。",
  "labels.*": "A label. · 一个实体类别。",
  name: "What the label is called, in both languages or each. · 类别名称，可分语言给出。",
  element: "The TEI element of its marker; rs where left out. · 标记所用的 TEI 元素，默认为 rs。",
  type: "The marker's type; the label's key where the element is rs. · 标记的 type 属性，元素为 rs 时默认为类别代号。",
  color:
    "#RRGGBB, one each for light and dark themes, or a theme colour's id. · 颜色：#RRGGBB、分明暗主题给出，或主题颜色的 id。",
  underline: "The shape of the line under its mentions. · 下划线样式。",
  bars: "How many bars stand before its mentions: 0 to 2; for labels of your own 1 where left out, from the fifth on 2. · 实体前的竖线条数（0–2），自定义类别默认 1 条，第五个起 2 条。",
  key: "The figure that gives it with Alt, 1 to 9; by the order where left out. · 与 Alt 组合的数字键（1–9），默认按顺序。",
  grammar:
    "What finds its mentions by their form: money (3.5亿元) or quantity (33个). · 按形式识别：money 金额，quantity 数量。",
  baseline:
    "A file of known findings, made by `newsmark check --update-baseline`: they are not shown again. · 已知问题的基线文件，其中的问题不再提示。",
  overrides: "Settings for some of the pages; of two that match the later counts. · 针对部分版面的设置，后者优先。",
  files: "Globs of the pages, from this file's folder. · 版面文件的 glob，相对于本文件所在文件夹。",
};

/** The JSON schema of a configuration file, from the settings' own schema and the rules' metadata. */
export function configurationJsonSchema(): JsonSchema {
  const made = z.toJSONSchema(configurationSchema, { io: "input", target: "draft-7", unrepresentable: "any" });
  const schema = strict(schemaSchema.parse(made), []);
  return { ...schema, title: "Newsmark configuration", allowComments: true, allowTrailingCommas: true };
}

/** The schema with descriptions, without what is not for projects, and with no other keys than those it names. */
function strict(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const name = path.at(-1);
  const rule = path.at(-2) === "rules" ? ALL_RULES.find(({ id }) => id === name) : undefined;
  const description = rule
    ? `${rule.docs.en.title}. ${rule.docs.en.what} · ${rule.docs.zh.title}：${rule.docs.zh.what}`
    : (DESCRIPTIONS[path.join(".")] ?? DESCRIPTIONS[name ?? ""]);
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(rule ? { default: rule.severity } : {}),
    ...(schema.items ? { items: strict(schema.items, path) } : {}),
    ...(schema.anyOf ? { anyOf: schema.anyOf.map((each) => strict(each, [...path, ""])) } : {}),
    ...propertiesOf(schema, path),
  };
}

function propertiesOf(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const names = path.at(-1) === "rules" ? rulesProperties(schema) : schema.properties;
  if (!names) {
    const value = schemaSchema.safeParse(schema.additionalProperties);
    return value.success ? { additionalProperties: strict(value.data, [...path, "*"]) } : {};
  }
  const kept = Object.entries(names).filter(([key]) => !isPersonal([...path, key]));
  const properties = Object.fromEntries(kept.map(([key, value]) => [key, strict(value, [...path, key])]));
  return { propertyNames: undefined, properties, additionalProperties: false };
}

/** A record by rule is written as the properties it may have, so that the editor knows them. */
function rulesProperties({ additionalProperties }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const value = schemaSchema.safeParse(additionalProperties);
  return Object.fromEntries(ALL_RULES.map(({ id }) => [id, value.success ? value.data : {}]));
}

const isPersonal = (path: readonly string[]): boolean =>
  PERSONAL_SETTINGS.some((personal) => personal.join(".") === path.slice(-personal.length).join("."));
