import { commands } from "vscode";

/**
 * The window around the suite, as a person sees and uses it. It answers where the suite runs in VS Code's server shown
 * by a browser; in the desktop build `windowIsAtHand` is false and tests that need it are skipped.
 */

/** What names an element of the window: a CSS selector, a visible text, or both. Webviews are searched too. */
export interface WindowTarget {
  readonly selector?: string;
  /** The text within the element, or, without a selector, the text that the element shows. */
  readonly text?: string;
  /** Which of several, from 0. */
  readonly index?: number;
  /** How long to wait for it, in milliseconds; 10 s when absent. */
  readonly timeout?: number;
}

export interface Click extends WindowTarget {
  readonly button?: "left" | "right";
  readonly count?: number;
  readonly modifiers?: readonly ("Alt" | "Control" | "Shift")[];
}

const address = process.env.NEWSMARK_WINDOW;

/** Whether this run can see and use the window. */
export const windowIsAtHand = address !== undefined;

/**
 * Takes a picture of the window once it has settled, into `test/.artifacts/<subject>/<name>.png`. In the desktop build
 * it does nothing.
 */
export async function takeScreenshot(name: string): Promise<void> {
  if (windowIsAtHand) await ask("screenshot", { name });
}

/** Presses keys one after the other, each as in `Alt+J`, `Control+Shift+P` or `F8`. */
export async function pressKeys(...keys: readonly string[]): Promise<void> {
  await windowKnows();
  await ask("press", { keys });
}

/** Types a text where the cursor stands. */
export async function typeText(text: string): Promise<void> {
  await windowKnows();
  await ask("type", { text });
}

/**
 * Waits until the window has taken up all that extensions have told it until now. What keys mean depends on that, and a
 * person sees it before they press one.
 */
async function windowKnows(): Promise<void> {
  await commands.executeCommand("setContext", "newsmark.isTested", true);
}

/**
 * Composes a text where the cursor stands, as an input method does: what stands there meanwhile, one after the other, and
 * last what is put in.
 */
export async function composeText(...steps: readonly string[]): Promise<void> {
  await windowKnows();
  await ask("compose", { steps });
}

/** Waits for an element and clicks on it. */
export async function click(target: Click): Promise<void> {
  await ask("click", target);
}

/** Chooses the option of a list that has that text. */
export async function choose(target: WindowTarget, option: string): Promise<void> {
  await ask("choose", { ...target, option });
}

/** Waits for an element and rests the mouse on it. */
export async function hover(target: WindowTarget): Promise<void> {
  await ask("hover", target);
}

/** Waits until an element is shown. Throws when it does not come. */
export async function waitForElement(target: WindowTarget): Promise<void> {
  await ask("waitFor", target);
}

/** Gives the texts of all shown elements that match, without waiting. */
export async function readTexts(target: WindowTarget): Promise<readonly string[]> {
  const value = await ask("read", target);
  return Array.isArray(value) ? value.map(String) : [];
}

/** Gives an attribute of all elements that match, shown or not, without waiting. */
export async function readAttributes(target: WindowTarget, attribute: string): Promise<readonly string[]> {
  const value = await ask("attributes", { ...target, attribute });
  return Array.isArray(value) ? value.map(String) : [];
}

/** Gives what axe-core finds serious in the frame, a webview's too, that shows an element. */
export async function seriousFaults(target: WindowTarget): Promise<readonly string[]> {
  const value = await ask("accessibility", target);
  return Array.isArray(value) ? value.map(String) : [];
}

/** Sets the window's size in pixels. */
export async function resizeWindow(width: number, height: number): Promise<void> {
  await ask("resize", { width, height });
}

async function ask(action: string, request: object): Promise<unknown> {
  if (address === undefined) throw new Error("This run has no window at hand");
  const response = await fetch(address, { method: "POST", body: JSON.stringify({ ...request, action }) });
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null) throw new Error("The window gave no answer");
  if ("error" in answer) throw new Error(String(answer.error));
  return "value" in answer ? answer.value : undefined;
}
