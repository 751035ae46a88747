import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CHART_CLASS, CHART_STYLE_SOURCE } from "../../../client/src/corpus/chart-style.js";
import { expect, test } from "vitest";
import { htmlDocument } from "../../../client/src/webviews/html-document.js";

const client = join(import.meta.dirname, "..", "..", "..", "client");
const sources = readdirSync(client, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !/^(?:dist|node_modules)/u.test(name))
  .map((name) => ({ name, text: readFileSync(join(client, name), "utf8") }));

test("every content-security policy allows nothing but what it names, and no remote or inline script", () => {
  const policies = sources.flatMap(({ text }) =>
    [...text.matchAll(/policy: ([`"'].*[`"'])/gu)].map(([, policy]) => policy),
  );
  expect(policies.length).toBeGreaterThan(0);
  for (const policy of policies) {
    expect(policy).toMatch(/^[`"']default-src 'none'/u);
    expect(policy).not.toMatch(/script-src[^;]*'unsafe|\*|https?:|data:/u);
  }
});

test("each webview has its HTML with a policy", () => {
  const makers = sources.filter(({ text }) => /webview\.html\s*=/u.test(text));
  expect(makers.length).toBeGreaterThan(0);
  for (const { name, text } of makers) expect(text, name).toMatch(/webview\.html = webviewPage\(/u);
});

test("no text becomes markup or code", () => {
  const dangerous =
    /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|isTrusted\s*[:=]/u;
  expect(sources.filter(({ text }) => dangerous.test(text)).map(({ name }) => name)).toEqual([]);
});

test("what surrounds a page's text is escaped", () => {
  const html = htmlDocument({
    language: '"><script>',
    title: "</title><script>alert(1)</script>",
    policy: "default-src 'none'",
    style: { href: '"><script>' },
    body: "",
  });
  expect(html).not.toContain("<script>");
});

test("the one style that a policy allows within its page is that of the charts", () => {
  const library = createRequire(join(client, "package.json")).resolve("@observablehq/plot");
  const source = readFileSync(join(dirname(library), "plot.js"), "utf8");
  const style = /append\("style"\)\.text\(\s*`([^`]*)`/u.exec(source)?.[1]?.replaceAll("${className}", CHART_CLASS);
  const digest = createHash("sha256")
    .update(style ?? "")
    .digest("base64");
  expect(CHART_STYLE_SOURCE).toBe(`'sha256-${digest}'`);
});
