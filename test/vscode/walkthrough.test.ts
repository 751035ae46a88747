import { strict as assert } from "node:assert";
import { commands, window } from "vscode";
import { cleanUpAfterEach } from "./support/clean-up.js";
import { newsmark } from "./support/newsmark.js";
import { waitUntil } from "./support/wait-until.js";
import { click, pressKeys, readTexts, takeScreenshot, waitForElement, windowIsAtHand } from "./window.js";

/** A step of the walkthrough, and what its button has done. */
interface Step {
  readonly id: string;
  readonly isDone: () => boolean | Promise<boolean>;
}

const page = (): string => window.visibleTextEditors.find(isPage)?.document.getText() ?? "";

const isPage = ({ document }: { readonly document: { readonly languageId: string } }): boolean =>
  document.languageId === "newstext";

const STEPS: readonly Step[] = [
  { id: "open", isDone: () => page().startsWith(" 本报讯 （通讯员 李润梅）从11\n") },
  {
    id: "findings",
    isDone: async () => (await readTexts({ selector: ".marker-widget .message" })).join("").length > 10,
  },
  { id: "merge", isDone: () => page().includes("从11月30日起，大渡口区在") },
  { id: "review", isDone: async () => (await newsmark()).reviewState().current !== undefined },
  {
    id: "export",
    isDone: async () => (await readTexts({ selector: ".quick-input-widget .monaco-list-row" })).length > 5,
  },
];

const title = (id: string): string => `[x-step-title-for="newsmark.newsmark#firstPage#${id}"]`;
const check = (id: string): string => `[data-done-step-id="newsmark.newsmark#firstPage#${id}"]`;

/** What only that step's picture says. */
const IN_PICTURES: Readonly<Record<string, string>> = {
  open: ">Newsmark",
  findings: "大渡口首批创",
  merge: "控的基础上，首批33个",
  review: "Esc",
  export: "CoNLL-U",
};

const DONE = ".codicon-getting-started-step-checked";
const EXPANDED = ".getting-started-step.expanded";

/** Opens a step, where VS Code did not go on to it by itself. */
async function expand(id: string): Promise<void> {
  const isExpanded = async (): Promise<boolean> =>
    (await readTexts({ selector: `${EXPANDED} ${title(id)}` })).length > 0;
  if (!(await isExpanded())) await click({ selector: title(id) });
  await waitUntil(`the step “${id}” is open`, isExpanded);
}

describe("The walkthrough", function () {
  // VS Code marks a step for the first event of its kind in a session only: a second run would see none.
  this.retries(0);
  before(async function () {
    if (!windowIsAtHand) this.skip();
    await newsmark();
    await commands.executeCommand("resetGettingStartedProgress");
  });
  cleanUpAfterEach();

  it("leads a new user through the first page, and sees what was done", async () => {
    await commands.executeCommand("newsmark.gettingStarted");
    await waitForElement({ selector: title("open") });
    assert.equal((await readTexts({ selector: ".getting-started-step .step-title" })).length, STEPS.length);
    for (const { id } of STEPS) {
      await expand(id);
      assert.match((await readTexts({ selector: title(id) })).join(""), /\S{3}/u);
      assert.deepEqual(await readTexts({ selector: `${check(id)}${DONE}` }), [], `${id} is not done yet`);
      await waitForElement({ selector: "svg[viewBox] text", text: IN_PICTURES[id] ?? "" });
      await takeScreenshot(`walkthrough-${id}`);
    }
    for (const { id, isDone } of STEPS) {
      await expand(id);
      await click({ selector: `${EXPANDED} .step-description-container .monaco-button` });
      await waitUntil(`the step “${id}” has done its deed`, isDone);
      if (id === "export") await pressKeys("Escape");
      await waitForElement({ selector: `${check(id)}${DONE}` });
    }
    await takeScreenshot("walkthrough-done");
    await commands.executeCommand("newsmark.leaveReview");
  });
});
