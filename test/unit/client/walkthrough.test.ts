import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const stepSchema = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  media: z.object({ svg: z.string(), altText: z.string() }),
  completionEvents: z.array(z.string()).min(1),
});
const manifestSchema = z.object({
  contributes: z.object({
    commands: z.array(z.object({ command: z.string() })),
    walkthroughs: z.array(z.object({ id: z.string(), steps: z.array(stepSchema) })),
  }),
});

const pathOf = (file: string): string => fileURLToPath(new URL(`../../../${file}`, import.meta.url));
const read = (file: string): unknown => JSON.parse(readFileSync(pathOf(file), "utf8"));
const { commands, walkthroughs } = manifestSchema.parse(read("package.json")).contributes;
const [walkthrough] = walkthroughs;
const client = readFileSync(pathOf("client/src/walkthrough/first-page.ts"), "utf8");

describe.each(["package.nls.json", "package.nls.zh-cn.json"])("the walkthrough by %s", (file) => {
  const words = z.record(z.string(), z.string()).parse(read(file));
  const said = (key: string): string => words[key.replaceAll("%", "")] ?? "";

  it.each(walkthrough?.steps ?? [])("has a picture, told in words, for the step $id", ({ media, title }) => {
    expect(existsSync(pathOf(said(media.svg)))).toBe(true);
    expect(said(media.altText).length).toBeGreaterThan(10);
    expect(said(title)).not.toBe("");
  });

  it.each(walkthrough?.steps ?? [])("has one button for the step $id, whose command marks it done", (step) => {
    const [, command = "", ...more] = /^\[[^\]]+\]\(command:([\w.]+)\)$/mu.exec(said(step.description)) ?? [];
    expect(more).toEqual([]);
    expect(client).toContain(`"${command}":`);
    expect(step.completionEvents).toContain(`onCommand:${command}`);
  });
});

describe("the walkthrough", () => {
  it("has five steps and waits for no command that the manifest does not have", () => {
    expect(walkthrough?.steps.map(({ id }) => id)).toEqual(["open", "findings", "merge", "review", "export"]);
    const own = walkthrough?.steps
      .flatMap(({ completionEvents }) => completionEvents)
      .map((event) => event.replace("onCommand:", ""))
      .filter((event) => event.startsWith("newsmark.") && !event.startsWith("newsmark.firstPage."));
    expect(commands.map(({ command }) => command)).toEqual(expect.arrayContaining(own ?? []));
  });

  it.each(["", ".zh-cn"])("has drawings that need nothing but the theme's colours", (suffix) => {
    const svg = readFileSync(pathOf(`images/walkthrough/review${suffix}.svg`), "utf8");
    expect(svg).toContain("var(--vscode-editor-foreground");
    // VS Code's policy for these pictures lets neither styles nor scripts nor other files in.
    expect(svg).not.toMatch(/<style|<script|style=|href=/u);
  });
});
