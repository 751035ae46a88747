import {
  commands,
  ConfigurationTarget,
  env,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
} from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { pressKeys, readTexts, resizeWindow, takeScreenshot, waitForElement, windowIsAtHand } from "./window.js";

const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
} as const;

/** Pictures in another display language have its name. */
const picture = (name: string): Promise<void> =>
  takeScreenshot(env.language.startsWith("en") ? name : `${name}-${env.language}`);

async function useTheme(theme: string | undefined): Promise<void> {
  await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Global);
}

async function showSettledPage(name: string): Promise<void> {
  const { document } = await showPage(name, await realPage());
  await commands.executeCommand("newsmark.articles.focus");
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  await painted(document);
  const api = await newsmark();
  await waitUntil("the tree is filled", () => api.articleTree().length > 0);
}

/** A page under review, some way into it: at a name that goes over a line end. */
async function showReview(): Promise<void> {
  await showSettledPage("重庆日报-20221202.news");
  await commands.executeCommand("newsmark.review.focus");
  placeCursor(83, 0);
  await commands.executeCommand("newsmark.toggleReview");
  const api = await newsmark();
  await waitUntil("something is asked", () => api.reviewState().current !== undefined);
  await commands.executeCommand("newsmark.reviewNext");
  await api.reviewSettled();
  await waitForElement({
    selector: ".monaco-list-row.selected",
    text: api.reviewState().current?.text ?? "",
  });
}

function placeCursor(line: number, character: number): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const position = new Position(line, character);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Each leaves a picture for people to look at; it fails only where the window does not come to show what is to be seen. */
describe("Pictures", function () {
  before(function () {
    if (!windowIsAtHand) this.skip();
  });
  afterEach(async () => {
    await useTheme(undefined);
    await resizeWindow(1440, 900);
  });
  cleanUpAfterEach();

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`an opened page, ${name}`, async () => {
      await useTheme(theme);
      await showSettledPage("重庆日报-20221202.news");
      await picture(`opened-${name}`);
    });
  }

  it("an opened page in a narrow window", async () => {
    await resizeWindow(820, 720);
    await showSettledPage("重庆日报-20221202.news");
    await picture("opened-narrow");
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`the review of a page, ${name}`, async () => {
      await useTheme(theme);
      await showReview();
      await picture(`review-${name}`);
    });
  }

  it("the review of a page in a narrow window", async () => {
    await resizeWindow(820, 720);
    await showReview();
    await picture("review-narrow");
  });

  it("the middle of a page, where articles meet", async () => {
    await showSettledPage("重庆日报-20221202.news");
    placeCursor(226, 0);
    const document = window.activeTextEditor?.document;
    if (document) await painted(document);
    await picture("articles-meet");
  });

  for (const name of ["light", "dark"] as const) {
    it(`the reading view, ${name}`, async () => {
      await useTheme(THEMES[name]);
      await showSettledPage("重庆日报-20221202.news");
      await commands.executeCommand("newsmark.openReadingView");
      await waitForElement({ selector: "article h2" });
      await picture(`reading-${name}`);
    });
  }

  it("the quick fixes of a broken passage", async () => {
    await showSettledPage("重庆日报-20221202.news");
    placeCursor(7, 2);
    await commands.executeCommand("editor.action.quickFix");
    await waitForElement({ selector: ".action-widget" });
    await picture("quick-fix");
    await pressKeys("Escape");
  });

  it("what a hover says", async () => {
    await showSettledPage("重庆日报-20221202.news");
    placeCursor(7, 11);
    await commands.executeCommand("editor.action.showHover");
    await waitForElement({ selector: ".monaco-hover" });
    await picture("hover");
    await pressKeys("Escape");
  });

  it("a page after merging all and inserting markers for all articles", async () => {
    await showSettledPage("重庆日报-20221202.news");
    await commands.executeCommand("newsmark.mergePage");
    await commands.executeCommand("newsmark.insertAllMarkers");
    const document = window.activeTextEditor?.document;
    await waitUntil("the markers are there", () => document?.getText().includes("<div") === true);
    if (document) {
      await analyzed(document);
      await painted(document);
    }
    placeCursor(0, 0);
    await waitUntil("the lenses offer nothing more but to read", async () => {
      const lenses = await readTexts({ selector: ".codelens-decoration" });
      return lenses.length > 0 && lenses.every((text) => text.split("|").length === 2);
    });
    await picture("merged-and-marked");
  });

  it("the menu of the status item", async () => {
    await showSettledPage("重庆日报-20221202.news");
    void commands.executeCommand("newsmark.showMenu");
    await waitForElement({ selector: ".quick-input-widget .monaco-list-row" });
    await picture("menu");
    await pressKeys("Escape");
  });

  it("the offer for a plain-text page, and the empty view", async () => {
    await showPage("page-as-text.txt", await realPage());
    await commands.executeCommand("newsmark.articles.focus");
    await picture("offer");
  });
});
