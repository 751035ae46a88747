import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));

function words(file: string): Readonly<Record<string, string>> {
  const value: unknown = JSON.parse(readFileSync(join(root, file), "utf8"));
  if (typeof value !== "object" || value === null) throw new Error(`${file} is no object`);
  return Object.fromEntries(Object.entries(value).map(([key, text]: [string, unknown]) => [key, String(text)]));
}

/** The texts that the client gives to `l10n.t`, found in its syntax. */
function shownTexts(): { readonly texts: ReadonlySet<string>; readonly computed: readonly string[] } {
  const folder = join(root, "client/src");
  const texts = new Set<string>();
  const computed: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  )) {
    const file = ts.createSourceFile(name, readFileSync(join(folder, name), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(file))) {
        const [text] = node.arguments;
        if (text !== undefined && ts.isStringLiteralLike(text)) texts.add(text.text);
        else computed.push(`${name}: ${node.getText(file)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { texts, computed };
}

const placeholders = (text: string): readonly string[] => (text.match(/\{\d+\}/g) ?? []).toSorted();

describe("the words that people see", () => {
  const english = words("package.nls.json");
  const chinese = words("package.nls.zh-cn.json");

  it("have the same keys in both languages", () => {
    expect(Object.keys(chinese).toSorted()).toEqual(Object.keys(english).toSorted());
  });

  it("are neither empty nor left in English", () => {
    expect(Object.values(english).filter((text) => text.trim() === "")).toEqual([]);
    const shown = Object.entries(chinese).filter(([key]) => !key.endsWith(".picture"));
    expect(shown.filter(([, text]) => !/\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it("are those that the manifest asks for", () => {
    const manifest = readFileSync(join(root, "package.json"), "utf8");
    const asked = new Set([...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? ""));
    expect([...asked].filter((key) => !(key in english))).toEqual([]);
    expect(Object.keys(english).filter((key) => !asked.has(key))).toEqual([]);
  });

  it("have a Chinese text for each that the client shows, with the same places to fill", () => {
    const bundle = words("l10n/bundle.l10n.zh-cn.json");
    const { texts, computed } = shownTexts();
    expect(computed).toEqual([]);
    expect([...texts].filter((text) => !(text in bundle))).toEqual([]);
    expect(Object.keys(bundle).filter((text) => !texts.has(text))).toEqual([]);
    expect(Object.entries(bundle).map(([, text]) => placeholders(text))).toEqual(Object.keys(bundle).map(placeholders));
  });
});
