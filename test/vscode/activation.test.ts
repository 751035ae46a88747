import { strict as assert } from "node:assert";
import { commands, extensions, window, workspace } from "vscode";
import { takeScreenshot } from "./window";

describe("Newsmark", () => {
  it("starts in a folder with a news page and shows the page as it is", async () => {
    const [page] = await workspace.findFiles("*.txt");
    assert.ok(page, "the folder holds a page");
    const document = await workspace.openTextDocument(page);
    await window.showTextDocument(document);
    const extension = extensions.getExtension("newsmark.newsmark");
    assert.ok(extension, "the extension is there");
    await extension.activate();
    assert.ok(extension.isActive);
    assert.ok(document.getText().startsWith(" 本报讯 （通讯员 李润梅）从11"));
    assert.equal(document.isDirty, false);
    await takeScreenshot("opened-page");
    await commands.executeCommand("workbench.action.closeActiveEditor");
  });
});
