import { strict as assert } from "node:assert";
import { commands, languages } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";

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

  it("comes back by itself when it is killed", async () => {
    const api = await newsmark();
    const { document } = await showPage("killed.news", await realPage());
    await analyzed(document);
    const before = api.serverProcessId();
    assert.ok(before);
    process.kill(before, "SIGKILL");
    await waitUntil("another process runs", () => ![undefined, before].includes(api.serverProcessId()));
    await waitUntil("it is ready", () => api.serverState().kind === "running");
    await painted(document);
    await waitUntil("the articles are there again", () => api.articleTree().length > 0);
  });
});
