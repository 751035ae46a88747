import { strict as assert } from "node:assert";
import { commands, DiagnosticSeverity, languages, window, workspace } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark, painted } from "./support/newsmark.js";
import { closePages, documentOf, realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";

describe("Opening a page", () => {
  cleanUpAfterEach();

  it("offers to annotate plain text that looks like a newspaper page, and asks nothing of other text", async () => {
    const api = await newsmark();
    const { document: page } = await showPage("page.txt", await realPage());
    assert.equal(page.languageId, "plaintext");
    assert.equal(api.isOffered(page), true);
    const { document: note } = await showPage("note.txt", "Buy milk.\n".repeat(40));
    assert.equal(api.isOffered(note), false);
  });

  it("remembers that a file is annotated, and that it is no more", async () => {
    const api = await newsmark();
    const { uri } = (await showPage("kept.txt", await realPage())).document;
    await commands.executeCommand("newsmark.annotateFile");
    await waitUntil("it is news text", () => documentOf(uri).languageId === "newstext");
    await closePages();
    await window.showTextDocument(await workspace.openTextDocument(uri));
    await waitUntil("it is news text again", () => documentOf(uri).languageId === "newstext");
    await commands.executeCommand("newsmark.stopAnnotating");
    await waitUntil("it is plain text", () => documentOf(uri).languageId === "plaintext");
    assert.equal(api.isOffered(documentOf(uri)), false);
  });

  it("shows findings, marks, the articles and the status of the real page, and leaves its text alone", async () => {
    const api = await newsmark();
    const text = await realPage();
    const { document } = await showPage("opened.news", text);
    await painted(document);
    await waitUntil("findings are there", () => languages.getDiagnostics(document.uri).length > 0);
    await waitUntil("people are underlined", () => (api.paintedCounts(document.uri)?.mentions.PER ?? 0) >= 2);
    const counts = api.paintedCounts(document.uri);
    assert.ok(counts);
    assert.ok(counts.wraps > 20, `${String(counts.wraps)} wraps are marked`);
    assert.ok(counts.columns >= 2, `${String(counts.columns)} column breaks are marked`);
    assert.ok(counts.bylines >= 1, `${String(counts.bylines)} bylines are marked`);
    await waitUntil("the tree is filled", () => api.articleTree().length > 0);
    const labels = api.articleTree().map(({ label }) => label);
    assert.ok(
      labels.some((label) => label.includes("永川全面推行点长负责制")),
      labels.join("\n"),
    );
    assert.match(api.statusText(), /\d+ articles · \d+ wraps · \d+ mentions/);
    assert.equal(document.getText(), text);
    assert.equal(document.isDirty, false);
  });

  it("keeps an undamaged page calm: no errors, no warnings", async () => {
    const { document } = await showPage("calm.news", await realPage());
    await analyzed(document);
    await waitUntil("findings are there", () => languages.getDiagnostics(document.uri).length > 0);
    const loud = languages
      .getDiagnostics(document.uri)
      .filter(({ severity }) => severity === DiagnosticSeverity.Error || severity === DiagnosticSeverity.Warning);
    assert.deepEqual(
      loud.map(({ message }) => message),
      [],
    );
  });

  it("opens the sample page in a new editor", async () => {
    await commands.executeCommand("newsmark.openSample");
    const document = window.activeTextEditor?.document;
    assert.equal(document?.languageId, "newstext");
    assert.equal(document.isUntitled, true);
    assert.equal(document.getText(), await realPage());
    await analyzed(document);
  });
});
