import { strict as assert } from "node:assert";
import {
  commands,
  ConfigurationTarget,
  languages,
  Position,
  Range,
  Selection,
  workspace,
  type CompletionList,
  type DocumentLink,
  type InlayHint,
  type SymbolInformation,
  type TextDocument,
} from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark } from "./support/newsmark.js";
import { putFile, renamed, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { readTexts, typeText, windowIsAtHand } from "./window.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

async function shown(name: string, text: string): Promise<TextDocument> {
  const { document } = await showPage(name, text);
  await analyzed(document);
  return document;
}

const placeOf = (document: TextDocument, words: string, after = 0): Position =>
  document.positionAt(document.getText().indexOf(words) + after);

describe("Editing a page", () => {
  afterEach(() =>
    workspace.getConfiguration("newsmark.decorations").update("labels", undefined, ConfigurationTarget.Global),
  );
  cleanUpAfterEach();

  it("shows labels as inlay hints only where that is asked for", async () => {
    const document = await shown("hints.news", TEXT);
    const whole = new Range(0, 0, document.lineCount, 0);
    const labels = async (): Promise<readonly string[]> => {
      const hints = await commands.executeCommand<InlayHint[]>("vscode.executeInlayHintProvider", document.uri, whole);
      return hints.map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")));
    };
    assert.deepEqual(await labels(), []);
    await workspace.getConfiguration("newsmark.decorations").update("labels", true, ConfigurationTarget.Global);
    await waitUntil("the labels are hinted", async () => (await labels()).includes("PER"));
  });

  it("offers markers where a tag begins", async () => {
    const document = await shown("completion.news", "<\n");
    const { items } = await commands.executeCommand<CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      new Position(0, 1),
      "<",
    );
    const offered = items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(offered.includes("persName"), offered.join(", "));
  });

  it("corrects a name everywhere in the page, or gives all of it another label", async () => {
    const document = await shown("rename.news", TEXT);
    const corrected = await renamed(document, placeOf(document, "王建国", 1), "王健国");
    assert.equal(corrected, TEXT.replaceAll("王建国", "王健国"));
    await analyzed(document);
    const relabelled = await renamed(document, placeOf(document, "石桥镇", 1), "ORG");
    assert.equal(relabelled.split("<orgName>石桥镇</orgName>").length, 3);
  });

  it("leads from a continuation to the page that it names", async () => {
    await putFile("重庆日报-20221202-02.news", TEXT);
    const document = await shown("重庆日报-20221202-01.news", `${TEXT}\n（下转2版）\n`);
    const links = await commands.executeCommand<DocumentLink[]>("vscode.executeLinkProvider", document.uri);
    const targets = links.map(({ target }) => decodeURIComponent(target?.path ?? ""));
    assert.ok(
      targets.some((target) => target.endsWith("重庆日报-20221202-02.news")),
      targets.join("\n"),
    );
  });

  it("changes both names of a marker together", async function () {
    if (!windowIsAtHand) this.skip();
    const editor = await showPage("linked.news", "<p>甲<persName>王建国</persName>说</p>\n");
    const { document } = editor;
    await analyzed(document);
    const at = placeOf(document, "<persName", "<persName".length);
    editor.selection = new Selection(at, at);
    await commands.executeCommand("editor.action.linkedEditing");
    await waitUntil("both names change", async () => {
      if (!document.getText().includes("persNamex")) await typeText("x");
      return document.getText().includes("</persNamex>");
    });
  });

  it("finds articles and people of all pages of the folder by name", async () => {
    await putFile(
      "果园.news",
      "本报讯（记者 陈志远）春天来了，县里的各家果园里一片忙碌，村民们趁着晴好天气给果树修枝。\n\n果园春来早\n",
    );
    await shown("symbols.news", TEXT);
    const found = await commands.executeCommand<SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "陈志远");
    assert.deepEqual(
      found.map(({ name, containerName }) => `${name} | ${containerName}`),
      ["陈志远 | 记者 · 果园春来早"],
    );
    const articles = await commands.executeCommand<SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "果园早",
    );
    assert.ok(articles.some(({ name }) => name === "果园春来早"));
  });

  it("checks all pages of the folder when asked to, and gives the findings to the page that is opened", async () => {
    const damaged = await putFile("damaged.news", TEXT.replace("昨天", "昨\uFFFD天"));
    await shown("checked.news", TEXT);
    const rules = (): readonly string[] =>
      languages.getDiagnostics(damaged).map(({ code }) => String(typeof code === "object" ? code.value : code));
    assert.deepEqual(rules(), []);
    void commands.executeCommand("newsmark.checkFolder");
    await waitUntil("the damage is told", () => rules().includes("text/damaged"));
    const before = rules().filter((rule) => rule === "text/damaged").length;
    const { document } = await showPage("damaged.news", TEXT.replace("昨天", "昨\uFFFD天"));
    await analyzed(document);
    await waitUntil("the open page tells its hints too", () => rules().includes("entity/person"));
    await waitUntil("nothing is told twice", () => rules().filter((rule) => rule === "text/damaged").length === before);
  });

  it("has settings that Chinese words find, whatever the display language", async function () {
    if (!windowIsAtHand) this.skip();
    await newsmark();
    await commands.executeCommand("workbench.action.openSettings", "@ext:newsmark.newsmark 置信度");
    await waitUntil("the threshold is found", async () => {
      const labels = await readTexts({ selector: ".settings-editor .setting-item-label" });
      return labels.some((label) => /Min Confidence/iu.test(label));
    });
  });
});
