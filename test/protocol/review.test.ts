import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Reshaped, Review, ReviewAction, ReviewItem } from "../../server/src/protocol/review-messages.js";
import { reshapeRequest, reviewRequest } from "../../server/src/protocol/review-messages.js";
import { PAGE, TestClient, wordsOf } from "./test-client.js";

let folder = "";
let client: TestClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "newsmark-"));
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(text: string, annotations: "inline" | "standoff"): Promise<string> {
  const uri = pathToFileURL(join(folder, "page.news")).href;
  writeFileSync(join(folder, "page.news"), text);
  const settings = { annotations };
  client = await TestClient.start({
    env: { NEWSMARK_SEGMENTER: "wasm" },
    folder: pathToFileURL(folder).href,
    settings,
  });
  await client.open(uri, text);
  return uri;
}

const reviewOf = (uri: string): Promise<Review> => client.request<Review>(reviewRequest, { uri });

function decide(uri: string, { version }: Review, { target }: ReviewItem, action: ReviewAction): Promise<unknown> {
  return client.command("newsmark.server.review", { uri, version, target, action });
}

const withoutTags = (text: string): string => wordsOf(text.replace(/<\/?[a-zA-Z][^>]*>/gu, ""));

test.each(["inline", "standoff"] as const)(
  "a whole page is decided from first to last, %s",
  async (annotations) => {
    // Reviewing is the same work for each mention, so a part of the page is enough beside the text.
    const text = annotations === "inline" ? PAGE : PAGE.split("\n").slice(-250).join("\n");
    const uri = await open(text, annotations);
    const first = await reviewOf(uri);
    const kinds = new Set(first.items.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      annotations === "inline" ? ["article", "break", "byline", "head", "mention"] : ["break", "mention"],
    );
    expect(first.decided).toBe(0);
    let review = first;
    for (let count = 0, item = review.items[0]; item; count++, item = review.items[0]) {
      // One in seven is rejected.
      const action = { kind: count % 7 === 6 ? "reject" : "accept", same: false } as const;
      expect(await decide(uri, review, item, action), item.reason).toBe(true);
      review = await reviewOf(uri);
      expect(count).toBeLessThan(1.2 * first.items.length);
    }
    expect(review.decided).toBeGreaterThan(0.9 * first.items.length);
    expect(withoutTags(client.text(uri))).toBe(wordsOf(text));
  },
  120_000,
);

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";
const named = ({ items }: Review, name: string): ReviewItem => {
  const item = items.find(({ text }) => text === name);
  if (!item) throw new Error(`${name} is not asked about`);
  return item;
};

test.each(["inline", "standoff"] as const)(
  "a rejection can be undone, and counts as decided until then, %s",
  async (mode) => {
    const uri = await open(TEXT, mode);
    const before = await reviewOf(uri);
    await decide(uri, before, named(before, "王建国"), { kind: "reject", same: true });
    const after = await reviewOf(uri);
    expect(after.decided).toBe(before.decided + 3);
    expect(after.items.map(({ text }) => text)).not.toContain("王建国");
    expect(readFileSync(join(folder, ".newsmark", "dismissed.json"), "utf8")).toContain("王建国");
    expect(client.annotationStates.at(-1)?.canUndo).toBe(true);
    await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
    expect(await reviewOf(uri)).toEqual(before);
  },
);

test("a decision about findings is undone like one about mentions", async () => {
  const uri = await open(
    "本报讯（记者 陈志远）春天来了，县里的各家果园里一片忙碌，村民们趁着晴好天气给果树修枝。\n",
    "inline",
  );
  const before = await reviewOf(uri);
  const byline = before.items.find(({ kind }) => kind === "byline");
  if (!byline) throw new Error("the byline is asked about");
  expect(await decide(uri, before, byline, { kind: "reject", same: false })).toBe(true);
  const after = await reviewOf(uri);
  expect(after.items.map(({ kind }) => kind)).not.toContain("byline");
  expect(after.decided).toBe(1);
  await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
  expect(await reviewOf(uri)).toEqual(before);
});

test("a stretch is reshaped without a change of the page, then labelled as it stands", async () => {
  const uri = await open(TEXT, "inline");
  const review = await reviewOf(uri);
  const item = named(review, "王建国");
  const move = { edge: "end", by: "character", grow: true };
  const shape = await client.request<Reshaped>(reshapeRequest, {
    uri,
    version: review.version,
    target: item.target,
    move,
  });
  expect(shape.text).toBe("王建国介");
  expect(client.text(uri)).toBe(TEXT);
  await decide(uri, review, { ...item, target: shape.target }, { kind: "accept", same: false });
  expect(client.text(uri)).toContain("<persName>王建国介</persName>绍");
});

test("a decision about a version that is gone is refused", async () => {
  const uri = await open(TEXT, "inline");
  const review = await reviewOf(uri);
  await client.change(uri, [
    { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: "甲" },
  ]);
  await expect(decide(uri, review, named(review, "王建国"), { kind: "accept", same: false })).rejects.toThrow(
    "changed",
  );
});

const decideGroup = (uri: string, { version }: Review, items: readonly ReviewItem[], action: "accept" | "reject") =>
  client.command("newsmark.server.reviewGroup", { uri, version, targets: items.map(({ target }) => target), action });

test.each(["inline", "standoff"] as const)(
  "all names of a kind are accepted or rejected in one step, and come back in one, %s",
  async (mode) => {
    const uri = await open(TEXT, mode);
    const before = await reviewOf(uri);
    const people = before.items.filter(({ label }) => label === "PER");
    expect(people.length).toBeGreaterThan(2);
    expect(await decideGroup(uri, before, people, "reject")).toEqual({ decided: people.length, left: 0 });
    expect((await reviewOf(uri)).items.filter(({ label }) => label === "PER")).toEqual([]);
    await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
    expect(await reviewOf(uri)).toEqual(before);

    const edits = client.appliedEdits;
    expect(await decideGroup(uri, before, people, "accept")).toEqual({ decided: people.length, left: 0 });
    const after = await reviewOf(uri);
    expect(after.decided).toBe(before.decided + people.length);
    expect(after.items.filter(({ label }) => label === "PER")).toEqual([]);
    if (mode === "inline") {
      expect(client.appliedEdits).toBe(edits + 1);
      expect(client.text(uri).match(/<persName>王建国<\/persName>/gu)).toHaveLength(people.length);
    } else {
      await client.command("newsmark.server.undoAnnotation", { uri, redo: false });
      expect(await reviewOf(uri)).toEqual(before);
    }
  },
);

test("all heads of a page are accepted together, and line ends in doubt are not", async () => {
  const uri = await open(PAGE, "inline");
  const review = await reviewOf(uri);
  const heads = review.items.filter(({ kind }) => kind === "head");
  expect(await decideGroup(uri, review, heads, "accept")).toEqual({ decided: heads.length, left: 0 });
  expect((await reviewOf(uri)).items.filter(({ kind }) => kind === "head")).toEqual([]);
  const later = await reviewOf(uri);
  const breaks = later.items.filter(({ kind }) => kind === "break");
  expect(breaks.length).toBeGreaterThan(0);
  expect(await decideGroup(uri, later, breaks, "accept")).toEqual({ decided: 0, left: breaks.length });
  expect(await decideGroup(uri, later, breaks, "reject")).toEqual({ decided: breaks.length, left: 0 });
});
