import type { Node } from "jsonc-parser";
import type { Bilingual } from "../rules/rule.js";
import { configurationJsonSchema, schemaSchema, type JsonSchema } from "./configuration-schema.js";
import { PERSONAL_SETTINGS } from "./configuration.js";
import { meantBy } from "./nearest-word.js";

/** A key that no setting has. */
export interface UnknownKey {
  readonly path: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
}

/** The keys of a configuration that no setting has, each with the key that was likely meant. */
export function unknownKeys(tree: Node): readonly UnknownKey[] {
  return keysIn(tree, configurationJsonSchema(), []);
}

function keysIn(node: Node, schema: JsonSchema, path: readonly (string | number)[]): readonly UnknownKey[] {
  const children = node.children ?? [];
  if (node.type === "array")
    return children.flatMap((child, at) => (schema.items ? keysIn(child, schema.items, [...path, at]) : []));
  if (node.type !== "object") return [];
  const alternative = schema.anyOf?.find(({ properties }) => properties);
  if (alternative) return keysIn(node, alternative, path);
  return children.flatMap(({ children: [key, value] = [] }) => {
    if (!key || typeof key.value !== "string") return [];
    const own = [...path, key.value];
    const known = schema.properties?.[key.value] ?? schemaSchema.safeParse(schema.additionalProperties).data;
    if (known) return value ? keysIn(value, known, own) : [];
    if (schema.additionalProperties !== false || isPersonal(own)) return [];
    const message = messageFor(key.value, Object.keys(schema.properties ?? {}));
    return [{ path: own, start: key.offset, end: key.offset + key.length, message }];
  });
}

/** They have a finding that says more. */
const isPersonal = (path: readonly (string | number)[]): boolean =>
  PERSONAL_SETTINGS.some((setting) => setting.join(".") === path.slice(-setting.length).join("."));

/** More keys than this are not listed. */
const MOST_LISTED = 8;

function messageFor(key: string, known: readonly string[]): Bilingual {
  const meant = meantBy(key, known);
  const listed = known.length <= MOST_LISTED;
  return {
    en: `There is no setting ${key}, so it does not count.${meant === null ? (listed ? ` There are ${known.join(", ")}.` : "") : ` Did you mean ${meant}?`}`,
    zh: `没有 ${key} 这一设置，不生效。${meant === null ? (listed ? `可用的有：${known.join("、")}。` : "") : `是否指 ${meant}？`}`,
  };
}
