import { commands, ConfigurationTarget, Selection, workspace } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { analyzed, newsmark } from "./support/newsmark.js";
import { showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { pressKeys, takeScreenshot, waitForElement, windowIsAtHand } from "./window.js";

const TEXT = "本届山城音乐节在江边开幕，李芳第一个登台演唱。\n";

describe("A label of the project's own", () => {
  const configure = (labels: object | undefined): Thenable<void> =>
    workspace.getConfiguration("newsmark").update("labels", labels, ConfigurationTarget.Global);
  after(() => configure(undefined));
  cleanUpAfterEach();

  it("labels the selection by its key", async () => {
    const api = await newsmark();
    const editor = await showPage("own-labels.news", TEXT);
    const { document } = editor;
    await configure({ EVENT: { name: { en: "event", zh: "事件" } } });
    await waitUntil("the label has the next free key", () => {
      const labels = api.pageStatus(document.uri)?.labels ?? [];
      return labels.some(({ label, key }) => label === "EVENT" && key === 6);
    });
    await analyzed(document);
    const start = TEXT.indexOf("山城音乐节");
    editor.selection = new Selection(document.positionAt(start), document.positionAt(start + 5));
    // The key counts where the window has drawn the selection.
    if (windowIsAtHand) await waitForElement({ selector: ".selected-text", timeout: 30_000 });
    if (windowIsAtHand) await pressKeys("Alt+6");
    else await commands.executeCommand("newsmark.labelByKey", 6);
    const marked = TEXT.replace("山城音乐节", '<rs type="EVENT">山城音乐节</rs>');
    await waitUntil("the words are marked", () => document.getText() === marked);
    await analyzed(document);
    await takeScreenshot("own-label");
  });
});
