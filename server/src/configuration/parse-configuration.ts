import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { z } from "zod";
import type { Bilingual } from "../rules/rule.js";
import { configurationSchema, PERSONAL_SETTINGS, type Configuration } from "./configuration.js";
import { isWithinFolder } from "./relative-paths.js";
import { unknownKeys } from "./unknown-keys.js";
import { valueFault } from "./value-faults.js";

/** A fault of a configuration file; offsets are UTF-16. What it concerns does not count, and the rest does. */
export interface ConfigurationProblem {
  readonly start: number;
  readonly end: number;
  readonly message: Bilingual;
}

/** What a configuration file tells, and its faults in the file's order. */
export interface ParsedConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

/** A project without any configuration of its own. */
export const EMPTY_CONFIGURATION: Configuration = { settings: {}, baseline: null, overrides: [] };

type Path = readonly (string | number)[];

interface Refusal extends ConfigurationProblem {
  readonly path: Path;
}

const recordSchema = z.record(z.string(), z.unknown());
const overrideSchema = z.looseObject({ files: z.array(z.string()) });

/** Reads a configuration file: JSON, with comments and closing commas where people write them. Never throws. */
export function parseConfiguration(file: string): ParsedConfiguration {
  const text = file.replace(/^\uFEFF/u, " ");
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const syntax = errors.map(({ error, offset, length }) => syntaxProblem(printParseErrorCode(error), offset, length));
  if (!tree) return { configuration: EMPTY_CONFIGURATION, problems: text.trim() === "" ? [] : syntax };
  const known = [...unknownKeys(tree), ...personal(tree), ...outside(tree)];
  const refusals = [...known, ...values(tree, without(valueOf(tree), known))];
  const problems = [...syntax, ...refusals].sort((a, b) => a.start - b.start);
  return { configuration: configurationOf(without(valueOf(tree), refusals)), problems };
}

function configurationOf(value: unknown): Configuration {
  const content = recordSchema.safeParse(value);
  if (!content.success) return EMPTY_CONFIGURATION;
  const { baseline, overrides, ...settings } = content.data;
  return {
    settings,
    baseline: typeof baseline === "string" ? baseline : null,
    overrides: (Array.isArray(overrides) ? overrides : []).flatMap((each: unknown) => {
      const override = overrideSchema.safeParse(each);
      if (!override.success) return [];
      const { files, ...own } = override.data;
      return [{ files, settings: own }];
    }),
  };
}

function syntaxProblem(code: string, start: number, length: number): ConfigurationProblem {
  return {
    start,
    end: start + Math.max(1, length),
    message: {
      en: `This is not JSON here (${code}). Mend it; what follows may not count.`,
      zh: `此处不是有效的 JSON（${code}）。请修正，其后的内容可能不生效。`,
    },
  };
}

/** Values that no setting takes, and then, the rest being well formed, those that contradict others. */
function values(tree: Node, value: unknown): readonly Refusal[] {
  const malformed = refusedValues(tree, value);
  if (malformed.length === 0) return [];
  const told = new Set(malformed.map(({ path }) => nameOf(path)));
  const contradicting = refusedValues(tree, without(value, malformed));
  return [...malformed, ...contradicting.filter(({ path }) => !told.has(nameOf(path)))];
}

function refusedValues(tree: Node, value: unknown): readonly Refusal[] {
  const english = configurationSchema.safeParse(value);
  if (english.success) return [];
  const { localeError } = z.locales.zhCN();
  const chinese = configurationSchema.safeParse(value, { error: localeError }).error?.issues ?? [];
  return english.error.issues.flatMap((issue, at) => {
    const path = issue.path.filter((part) => typeof part !== "symbol");
    // Keys that no setting has are told by themselves, with a suggestion; those of labels are free.
    const isFreeKey = issue.code === "invalid_key" && path.at(-2) === "labels";
    if (issue.code === "unrecognized_keys" || (issue.code === "invalid_key" && !isFreeKey)) return [];
    const given: unknown = findNodeAtLocation(tree, path)?.value;
    return [refusal(tree, path, valueFault(path, given, { en: issue, zh: chinese[at] ?? issue }))];
  });
}

/** Settings that only people may give. */
function personal(tree: Node): readonly Refusal[] {
  const overrides = findNodeAtLocation(tree, ["overrides"])?.children ?? [];
  const roots: Path[] = [[], ...overrides.map((_, at) => ["overrides", at])];
  return roots.flatMap((root) =>
    PERSONAL_SETTINGS.flatMap((setting) => {
      const path = [...root, ...setting];
      if (!findNodeAtLocation(tree, [...path])) return [];
      return [
        refusal(tree, path, {
          en: `${nameOf(setting)} is taken from your own settings only: a file that comes with the pages could run anything.`,
          zh: `${nameOf(setting)} 只能在您自己的设置中给出：随版面文件而来的配置可能运行任意程序。`,
        }),
      ];
    }),
  );
}

/** A baseline that lies outside of the project. */
function outside(tree: Node): readonly Refusal[] {
  const path: unknown = findNodeAtLocation(tree, ["baseline"])?.value;
  if (typeof path !== "string" || isWithinFolder(path)) return [];
  return [
    refusal(tree, ["baseline"], {
      en: "baseline: name a file in this file's folder or below it, with / between folders.",
      zh: "baseline：须为本文件所在文件夹或其下的文件，文件夹之间用 / 分隔。",
    }),
  ];
}

function refusal(tree: Node, path: Path, message: Bilingual): Refusal {
  const place = nearestNode(tree, path);
  return { path, start: place.offset, end: place.offset + place.length, message };
}

/** The node at a path, or the nearest one above it: a key that is missing has none. */
function nearestNode(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

const nameOf = (path: Path): string => (path.length === 0 ? "newsmark.config" : path.join("."));

/** The value of a tree. */
function valueOf({ type, value, children = [] }: Node): unknown {
  if (type === "array") return children.map(valueOf);
  if (type !== "object") return value;
  return Object.fromEntries(
    children.flatMap(({ children: [key, content] = [] }) =>
      key && content && typeof key.value === "string" ? [[key.value, valueOf(content)] as const] : [],
    ),
  );
}

/** A value without what was refused. */
function without(value: unknown, refusals: readonly { readonly path: Path }[]): unknown {
  if (refusals.some(({ path }) => path.length === 0)) return undefined;
  const below = (key: string | number) =>
    refusals.filter(({ path }) => path[0] === key).map(({ path }) => ({ path: path.slice(1) }));
  if (Array.isArray(value))
    return value.map((each: unknown, at) => without(each, below(at))).filter((each) => each !== undefined);
  const content = recordSchema.safeParse(value);
  if (!content.success) return value;
  return Object.fromEntries(
    Object.entries(content.data)
      .map(([key, each]) => [key, without(each, below(key))] as const)
      .filter(([, each]) => each !== undefined),
  );
}
