import { strict as assert } from "node:assert";
import { setTimeout as sleep } from "node:timers/promises";
import { commands, ConfigurationTarget, workspace, type TextDocument } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { newsmark, painted } from "./support/newsmark.js";
import { putFile, realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { click, composeText, hover, pressKeys, readTexts, takeScreenshot, typeText, windowIsAtHand } from "./window.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

/** The row of the list that holds all persons of an article. */
const PERSONS = '.pane-body .monaco-list-row[aria-label^="Person"]';

const current = async (): Promise<string> => (await newsmark()).reviewState().current?.text ?? "";

/** Presses keys of the review, each when the one before has been carried out. */
async function press(...keys: readonly string[]): Promise<void> {
  const api = await newsmark();
  for (const key of keys) {
    const before = api.reviewTurns();
    await pressKeys(key);
    await waitUntil(`${key} is carried out`, () => api.reviewTurns() > before);
  }
}

async function progressIs(progress: string): Promise<void> {
  const api = await newsmark();
  await waitUntil(
    () => `the progress is ${progress}, which is ${api.reviewState().progress}`,
    () => api.reviewState().progress === progress,
  );
}

/** Steps forward to the next item of that text. */
async function stepTo(text: string): Promise<void> {
  for (let steps = 0; (await current()) !== text; steps++) {
    assert.ok(steps < 20, `${text} waits for a decision`);
    await press("j");
  }
}

/** Clicks on an action of a row, which shows while the mouse rests there and the row is not drawn anew. */
async function clickInRow(row: string, icon: string): Promise<void> {
  const selector = `${row} .action-label.codicon-${icon}`;
  await waitUntil(`${icon} shows`, async () => {
    await hover({ selector: ".part.statusbar" });
    await hover({ selector: row });
    await sleep(200);
    return (await readTexts({ selector })).length > 0;
  });
  await click({ selector });
}

async function startReview(name: string, text: string): Promise<TextDocument> {
  const { document } = await showPage(name, text);
  const api = await newsmark();
  await painted(document);
  await waitUntil("the review is on", async () => {
    // The window may take a moment until the keys go to the page.
    if (!api.reviewState().isReviewing) await pressKeys("Alt+r");
    for (let looks = 0; looks < 40 && (await current()) === ""; looks++) await sleep(100);
    return (await current()) !== "";
  });
  await api.reviewSettled();
  return document;
}

async function annotationsOf({ uri }: TextDocument): Promise<string> {
  const file = uri.with({ path: uri.path.replace(/\.news$/u, ".ann") });
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    return "";
  }
}

const keepAnnotations = (where: "inline" | "standoff" | undefined): Thenable<void> =>
  workspace.getConfiguration("newsmark").update("annotations", where, ConfigurationTarget.Global);

/** Lets no test see what another one rejected. */
async function forgetDecisions(): Promise<void> {
  await putFile(".newsmark/dismissed.json", "");
}

describe("The review", function () {
  before(function () {
    if (!windowIsAtHand) this.skip();
  });
  afterEach(() => keepAnnotations(undefined));
  afterEach(forgetDecisions);
  cleanUpAfterEach();

  it("takes the whole real page from first to last by keys, one key a decision", async function () {
    this.timeout(300_000);
    const api = await newsmark();
    const text = await realPage();
    const document = await startReview("review-whole.news", text);
    const decided = (): number => Number(/\d+/u.exec(api.reviewState().progress)?.[0]);
    const started = decided();
    let keys = 1;
    let decisions = 0;
    for (let before = api.reviewState().current; before !== undefined; before = api.reviewState().current) {
      const from = before;
      const progress = api.reviewState().progress;
      // Names are accepted, one in five rejected, and line ends in doubt kept.
      await press(from.kind === "break" || decisions % 5 === 4 ? "x" : "a");
      await waitUntil(`${from.text} is decided`, () => api.reviewState().progress !== progress);
      await waitUntil("the review goes on by itself", async () => {
        await api.reviewSettled();
        return api.reviewState().current !== from;
      });
      keys++;
      decisions++;
    }
    console.log(`${String(decisions)} decisions by ${String(keys)} keys: ${api.reviewState().progress}`);
    assert.ok(decisions > 120, `${String(decisions)} decisions`);
    assert.ok(keys <= 2 * decisions);
    assert.ok(decided() - started >= 0.9 * decisions);
    assert.match(api.reviewState().progress, /^(\d+) of \1 decided$/u);
    assert.equal(document.getText().replace(/<[^>]*>|\s/gu, ""), text.replace(/\s/gu, ""));
    await pressKeys("Escape");
    await waitUntil("the review is left", () => !api.reviewState().isReviewing);
  });

  it("steps, accepts, rejects, relabels and undoes by single keys, with markers in the text", async () => {
    const api = await newsmark();
    const document = await startReview("review-inline.news", TEXT);
    const first = await current();
    await press("j");
    assert.notEqual(await current(), first);
    await press("k");
    assert.equal(await current(), first);

    await stepTo("王建国");
    await press("Shift+a");
    await waitUntil("all three are marked", () => document.getText().split("<persName>王建国</persName>").length === 4);
    await press("u");
    await waitUntil("the three are as before", () => document.getText() === TEXT);
    assert.equal(await current(), "王建国");
    await press("3");
    await waitUntil("one is an organization", () => document.getText().includes("<orgName>王建国</orgName>介绍"));
    await press("Control+z");
    await waitUntil("it is undone", () => document.getText() === TEXT);
    assert.equal(await current(), "王建国");

    const before = api.reviewState().progress;
    await press("Shift+x");
    assert.notEqual(await current(), "王建国");
    assert.notEqual(api.reviewState().progress, before);
    await press("u");
    assert.equal(await current(), "王建国");
    await progressIs(before);
    assert.equal(document.getText(), TEXT);
  });

  it("grows and shrinks a mention before it is decided, with annotations beside the text", async () => {
    await keepAnnotations("standoff");
    const document = await startReview("review-standoff.news", TEXT);
    await stepTo("王建国");
    await press("[", "Shift+{");
    assert.equal(await current(), "人王建国介");
    await press("]", "Shift+}", "[");
    assert.equal(await current(), "王建国介");
    assert.equal(await annotationsOf(document), "");
    await press("a");
    await waitUntil(
      "it is annotated as it was shaped",
      async () => (await annotationsOf(document)) === "T1\tPER 7 11\t王建国介\n",
    );
    await press("u");
    await waitUntil("it is undone", async () => (await annotationsOf(document)) === "");
    assert.equal(document.getText(), TEXT);
    assert.equal(document.isDirty, false);
  });

  it("lets nothing be typed into the page, by key or by an input method, until it is left", async () => {
    const api = await newsmark();
    const document = await startReview("review-typing.news", TEXT);
    const place = (): string => JSON.stringify(api.reviewState().current?.target);
    await typeText("qwertyz,.;-=中文");
    await pressKeys("Backspace", "Delete", "Enter", "Tab");
    const first = place();
    await press("j");
    await waitUntil("the key leads on", () => place() !== first);
    assert.equal(document.getText(), TEXT, "nothing came in before the key");
    const from = place();
    await composeText("j", "ji", "机");
    await waitUntil("the letter counts as the key", () => place() !== from);
    await press("k");
    await waitUntil("the key leads back", () => place() === from);
    assert.equal(document.getText(), TEXT);
    await pressKeys("Escape");
    await waitUntil("the review is left", () => !api.reviewState().isReviewing);
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await typeText("好");
    await waitUntil("typing is typing again", () => document.getText() !== TEXT);
  });

  it("lists what waits by article and kind, and shows the progress in the view and in the status item", async () => {
    const api = await newsmark();
    await startReview("review-list.news", await realPage());
    await commands.executeCommand("newsmark.review.focus");
    await waitUntil("the list is filled", () => api.reviewTree().length > 5);
    const [article] = api.reviewTree();
    assert.match(article?.label ?? "", /^1 {2}大渡口首批创建33个无疫社/u);
    const kinds = article?.children.map(({ label, description }) => `${label} ${description}`) ?? [];
    assert.ok(
      kinds.some((kind) => /^Person \d+$/u.test(kind)),
      kinds.join(", "),
    );
    assert.equal(article?.description, String(article?.children.flatMap(({ children }) => children).length));
    assert.match(api.reviewState().progress, /^\d+ of \d{2,} decided$/u);
    const { progress } = api.reviewState();
    await waitUntil("the status item tells it", () => api.statusText().includes(progress));
    await waitUntil("the view tells it", async () => {
      const headers = await readTexts({ selector: ".pane-header .description" });
      return headers.includes(progress);
    });
    await waitUntil("the list stands in the window", async () => {
      const rows = await readTexts({ selector: ".pane-body .monaco-list-row.selected" });
      return rows.some((row) => row.includes(api.reviewState().current?.text ?? "-"));
    });
  });

  it("decides all of a kind from the list, in one step to undo", async () => {
    const api = await newsmark();
    const document = await startReview("review-group.news", TEXT);
    await commands.executeCommand("newsmark.review.focus");
    const groups = () => api.reviewTree().flatMap(({ children }) => children.map(({ label }) => label));
    await waitUntil("the list is filled", () => groups().includes("Person"));
    await hover({ selector: PERSONS });
    await takeScreenshot("review-group");
    await clickInRow(PERSONS, "check-all");
    await waitUntil("all three are marked", () => document.getText().split("<persName>王建国</persName>").length === 4);
    await waitUntil("the list is shorter", () => !groups().includes("Person"));
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await press("u");
    await waitUntil("the page is as before", () => document.getText() === TEXT);
    await waitUntil("they wait again", () => groups().includes("Person"));
    const before = api.reviewState().progress;
    await clickInRow(PERSONS, "close-all");
    await waitUntil("none waits", () => !groups().includes("Person"));
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await press("u");
    await progressIs(before);
  });

  it("keeps its progress when the page is closed and opened again", async () => {
    const api = await newsmark();
    const document = await startReview("review-again.news", TEXT);
    const before = api.reviewState().progress;
    await press("x", "a");
    const { progress } = api.reviewState();
    assert.notEqual(progress, before);
    await document.save();
    await commands.executeCommand("workbench.action.closeAllEditors");
    await waitUntil("the review ended with its page", () => !api.reviewState().isReviewing);
    await commands.executeCommand("vscode.open", document.uri);
    await progressIs(progress);
  });
});
