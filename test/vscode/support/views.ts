import {
  commands,
  ConfigurationTarget,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  window,
  workspace,
} from "vscode";
import { pressKeys, readTexts, waitForElement } from "../window.js";
import { analyzed, newsmark, painted } from "./newsmark.js";
import { inFolder, putFile, realPage, showPage } from "./pages.js";
import { waitUntil } from "./wait-until.js";

const NAME = "重庆日报-20221202.news";
const FOLDER = "重庆日报";

/** VS Code's own themes. */
export const THEMES = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  "high-contrast": "Default High Contrast",
  "high-contrast-light": "Default High Contrast Light",
} as const;

/** Sets a colour theme; undefined takes the setting away. */
export async function useTheme(theme: string | undefined): Promise<void> {
  await workspace.getConfiguration("workbench").update("colorTheme", theme, ConfigurationTarget.Global);
}

/** Puts the cursor at a place of the page, and the place in the middle where it was out of sight. */
export function placeCursor(line: number, character: number): void {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const position = new Position(line, character);
  editor.selection = new Selection(position, position);
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The real page with its articles beside it, when all is drawn. */
export async function showSettledPage(): Promise<void> {
  const { document } = await showPage(NAME, await realPage());
  await commands.executeCommand("newsmark.articles.focus");
  await commands.executeCommand("workbench.action.focusActiveEditorGroup");
  placeCursor(0, 0);
  await painted(document);
  const api = await newsmark();
  await waitUntil("the tree is filled", () => api.articleTree().length > 0);
}

/** Puts a small folder of pages there, for the views that show a folder. */
export async function putFolder(): Promise<void> {
  const lines = (await realPage()).split("\n");
  const middle = lines.indexOf("", Math.floor(lines.length / 2));
  const pages = {
    "20221202-02-上.news": lines.slice(0, middle),
    "20221202-02-下.news": lines.slice(middle + 1),
  };
  for (const [name, text] of Object.entries(pages)) await putFile(`${FOLDER}/${name}`, text.join("\n"));
}

/** Takes the folder away again. */
export async function removeFolder(): Promise<void> {
  await workspace.fs.delete(inFolder(FOLDER), { recursive: true });
}

/** A view as a person comes to see it. */
export interface View {
  /** Brings it on the screen, and waits until it is there. */
  readonly show: () => Promise<void>;
  /** Takes away what stays when the page is closed. */
  readonly leave?: () => Promise<void>;
}

const escape = (): Promise<void> => pressKeys("Escape");

/** The views by the names of their pictures. */
export const VIEWS: Readonly<Record<string, View>> = {
  page: { show: showSettledPage },
  "articles-meet": {
    show: async () => {
      await showSettledPage();
      placeCursor(226, 0);
      const document = window.activeTextEditor?.document;
      if (document) await painted(document);
    },
  },
  "quick-fix": {
    show: async () => {
      await showSettledPage();
      placeCursor(7, 2);
      await commands.executeCommand("editor.action.quickFix");
      await waitForElement({ selector: ".action-widget" });
    },
    leave: escape,
  },
  hover: {
    show: async () => {
      await showSettledPage();
      placeCursor(7, 11);
      await commands.executeCommand("editor.action.showHover");
      await waitForElement({ selector: ".monaco-hover" });
    },
    leave: escape,
  },
  menu: {
    show: async () => {
      await showSettledPage();
      void commands.executeCommand("newsmark.showMenu");
      await waitForElement({ selector: ".quick-input-widget .monaco-list-row" });
    },
    leave: escape,
  },
  review: {
    show: async () => {
      const api = await newsmark();
      await showSettledPage();
      await commands.executeCommand("newsmark.review.focus");
      // At a name that goes over a line end.
      placeCursor(83, 0);
      await commands.executeCommand("newsmark.toggleReview");
      await waitUntil("something is asked", () => api.reviewState().current !== undefined);
      await commands.executeCommand("newsmark.reviewNext");
      await api.reviewSettled();
      const text = api.reviewState().current?.text ?? "";
      await waitForElement({ selector: ".monaco-list-row.selected", text });
    },
    leave: async () => {
      await commands.executeCommand("newsmark.leaveReview");
    },
  },
  reading: {
    show: async () => {
      await showSettledPage();
      await commands.executeCommand("newsmark.openReadingView");
      await waitForElement({ selector: "article h2" });
    },
  },
  marked: {
    show: async () => {
      await showSettledPage();
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
    },
  },
  corpus: {
    show: async () => {
      const api = await newsmark();
      await showSettledPage();
      await commands.executeCommand("newsmark.readCorpus");
      const label = (): string => api.corpusTree().find((node) => node.label === FOLDER)?.description ?? "";
      await waitUntil("the folder stands in the tree", () => label() !== "");
      await commands.executeCommand("newsmark.corpus.focus");
    },
  },
  dashboard: {
    show: async () => {
      await commands.executeCommand("newsmark.openCorpus");
      await waitForElement({ selector: "#widths svg [role=button]", timeout: 30_000 });
      await waitUntil("nothing goes on", async () => (await readTexts({ selector: "progress" })).length === 0);
    },
  },
  concordance: {
    show: async () => {
      const { document } = await showPage(NAME, await realPage());
      await analyzed(document);
      const at = document.positionAt(document.getText().indexOf("大渡口区"));
      if (window.activeTextEditor) window.activeTextEditor.selection = new Selection(at, at.translate(0, 4));
      await commands.executeCommand("newsmark.showAllMentions");
      await waitForElement({ selector: "td.keyword", timeout: 30_000 });
    },
  },
  walkthrough: {
    // VS Code leaves the picture out where it has less room.
    show: async () => {
      await commands.executeCommand("workbench.action.closeSidebar");
      await commands.executeCommand("newsmark.gettingStarted");
      await waitForElement({ selector: "svg[viewBox] text" });
    },
  },
  offer: {
    show: async () => {
      await showPage("page-as-text.txt", await realPage());
      await commands.executeCommand("newsmark.articles.focus");
    },
  },
};
