import { strict as assert } from "node:assert";
import { commands, languages, Position } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { takeScreenshot, waitForElement, windowIsAtHand } from "./window.js";

describe("The server", () => {
  cleanUpAfterEach();

  it("starts anew by command, and knows the page again", async () => {
    const api = await newsmark();
    const { document } = await showPage("restarted.news", await realPage());
    await analyzed(document);
    const before = api.serverProcessId();
    await commands.executeCommand("newsmark.restartServer");
    await waitUntil("another process runs", () => ![undefined, before].includes(api.serverProcessId()));
    await painted(document);
    await waitUntil("findings are there", () => languages.getDiagnostics(document.uri).length > 0);
  });

  it("comes back by itself when it is killed while it works, and nothing typed is lost", async () => {
    const api = await newsmark();
    const editor = await showPage("killed.news", await realPage());
    const { document } = editor;
    await analyzed(document);
    const before = api.serverProcessId();
    assert.ok(before);
    const type = (words: string): Thenable<boolean> =>
      editor.edit((edit) => {
        edit.insert(new Position(0, 0), words);
      });
    await type("新的一行。\n\n");
    process.kill(before, "SIGKILL");
    await type("又是一行。\n\n");
    const typed = document.getText();
    await waitUntil("another process runs", () => ![undefined, before].includes(api.serverProcessId()));
    await waitUntil("it is ready", () => api.serverState().kind === "running");
    await painted(document);
    await waitUntil("the articles are there again", () => api.articleTree().length > 0);
    assert.ok(typed.startsWith("又是一行。\n\n新的一行。\n\n"));
    assert.equal(document.getText(), typed);
  });

  it("is given up with its cause when it dies again and again, and starts anew when asked to", async () => {
    const api = await newsmark();
    const { document } = await showPage("given-up.news", await realPage());
    await commands.executeCommand("newsmark.restartServer");
    while (api.serverState().kind !== "failed") {
      await waitUntil("it runs or was given up", () => ["running", "failed"].includes(api.serverState().kind));
      const running = api.serverProcessId();
      if (running === undefined) continue;
      process.kill(running, "SIGKILL");
      await waitUntil("it is gone", () => api.serverProcessId() !== running);
    }
    const state = api.serverState();
    assert.equal(state.kind === "failed" ? state.cause : "", "SIGKILL");
    assert.match(api.statusText(), /Newsmark stopped/);
    if (windowIsAtHand) {
      // Messages do not pop up in tests; they are in the list.
      await commands.executeCommand("notifications.showList");
      await waitForElement({ selector: ".notification-list-item", text: "keeps stopping" });
      await takeScreenshot("server-given-up");
      await commands.executeCommand("notifications.clearAll");
    }
    await commands.executeCommand("newsmark.restartServer");
    await painted(document);
  });
});
