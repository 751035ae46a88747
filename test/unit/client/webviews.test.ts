import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readingDocument } from "../../../client/src/reading/reading-document.js";

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
  for (const { name, text } of makers) expect(text, name).toMatch(/policy: |Content-Security-Policy/u);
});

test("no text becomes markup or code", () => {
  const dangerous =
    /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(|isTrusted\s*[:=]/u;
  expect(sources.filter(({ text }) => dangerous.test(text)).map(({ name }) => name)).toEqual([]);
});

test("what surrounds a page's text is escaped", () => {
  const html = readingDocument({
    language: '"><script>',
    title: "</title><script>alert(1)</script>",
    policy: "default-src 'none'",
    style: { href: '"><script>' },
    body: "",
  });
  expect(html).not.toContain("<script>");
});
