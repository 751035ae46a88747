import { strict as assert } from "node:assert";
import { commands, Selection } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { newsmark, painted } from "./support/newsmark.js";
import { realPage, showPage } from "./support/pages.js";
import { waitUntil } from "./support/wait-until.js";
import { readTexts, resizeWindow, takeScreenshot, waitForElement, windowIsAtHand } from "./window.js";

const TEXT = "市审计局负责人王建国介绍，王建国昨天到了石桥镇。\n\n王建国说，石桥镇的路修好了。\n";

describe("The start of a review", () => {
  afterEach(async () => {
    if (windowIsAtHand) await resizeWindow(1440, 900);
  });
  cleanUpAfterEach();

  it("has keys that are pressed meanwhile wait until it stands at the first question", async () => {
    const api = await newsmark();
    const editor = await showPage("review-start.news", TEXT);
    const { document } = editor;
    await painted(document);
    const place = (): string => JSON.stringify(api.reviewState().current?.target);
    await commands.executeCommand("newsmark.toggleReview");
    await commands.executeCommand("newsmark.reviewNext");
    await commands.executeCommand("newsmark.reviewNext");
    await api.reviewSettled();
    const third = place();
    await commands.executeCommand("newsmark.leaveReview");
    editor.selection = new Selection(0, 0, 0, 0);
    const pressed = ["toggleReview", "reviewNext", "reviewNext"].map((id) => commands.executeCommand(`newsmark.${id}`));
    await Promise.all(pressed);
    await waitUntil("the review is on", () => api.reviewState().isReviewing);
    await api.reviewSettled();
    assert.equal(place(), third);
    assert.equal(document.getText(), TEXT);
  });

  it("tells the keys in the list, too, where the window is too narrow to tell them after the line", async function () {
    if (!windowIsAtHand) this.skip();
    const api = await newsmark();
    await resizeWindow(820, 720);
    const { document } = await showPage("review-narrow.news", await realPage());
    await painted(document);
    await commands.executeCommand("newsmark.review.focus");
    await commands.executeCommand("workbench.action.focusActiveEditorGroup");
    await commands.executeCommand("newsmark.toggleReview");
    await waitUntil("something is asked", () => api.reviewState().current !== undefined);
    await waitForElement({ selector: ".pane-body .message", text: "Esc leave" });
    await takeScreenshot("review-start-narrow");
    await commands.executeCommand("newsmark.leaveReview");
    await waitUntil("the keys are gone", async () => {
      const told = await readTexts({ selector: ".pane-body .message" });
      return !told.some((text) => text.includes("Esc leave"));
    });
  });
});
