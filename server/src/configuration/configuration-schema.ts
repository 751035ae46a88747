import { z } from "zod";
import { ALL_RULES } from "../rules/all-rules.js";
import { configurationSchema, PERSONAL_SETTINGS } from "./configuration.js";

/** A JSON schema, as far as it is looked at here. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly items?: JsonSchema | undefined;
  readonly additionalProperties?: unknown;
}

const schemaSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    properties: z.record(z.string(), schemaSchema).optional(),
    items: schemaSchema.optional(),
  }),
);

/** What the keys mean; those that are not named here say it by their name. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  $schema: "The schema of this file.",
  rules:
    "How serious each rule's findings are shown to be. `off` leaves a rule out. · 各规则的级别，`off` 表示不检查。",
  entities: "How names, times and works are looked for. · 实体识别。",
  enabled: "Whether mentions are looked for. · 是否识别实体。",
  minConfidence: "Mentions below this confidence are left out: 0 to 1. · 低于此置信度的实体不显示（0–1）。",
  labels: "The labels that are looked for. · 要识别的实体类别。",
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
    : name === undefined
      ? undefined
      : DESCRIPTIONS[name];
  return {
    ...schema,
    ...(description === undefined ? {} : { description }),
    ...(rule ? { default: rule.severity } : {}),
    ...(schema.items ? { items: strict(schema.items, path) } : {}),
    ...propertiesOf(schema, path),
  };
}

function propertiesOf(schema: JsonSchema, path: readonly string[]): JsonSchema {
  const names = path.at(-1) === "rules" ? rulesProperties(schema) : schema.properties;
  if (!names) return {};
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
