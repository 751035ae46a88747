import * as vscode from "vscode";

/** What the editor runs for what is typed: by key, and by an input method. Each has its own way to be run after all. */
const TYPING = ["type", "replacePreviousChar", "compositionType"] as const;

/** What the review does with what is typed into its page. */
export interface TypingHandlers {
  /** Whether what is typed now would go into the page under review. */
  readonly isReviewing: () => boolean;
  /** A text came by key: none of the review's keys, those are bound. */
  readonly onText: (text: string) => void;
  /** An input method has begun to compose with this text. */
  readonly onComposition: (text: string) => void;
}

/**
 * While this lives, nothing that is typed goes into the page under review: letters that are no key of the review, and
 * what an input method composes. Where another extension has the typing (as Vim's do), it keeps it.
 */
export function swallowTyping(handlers: TypingHandlers, log: vscode.LogOutputChannel): vscode.Disposable {
  let isComposing = false;
  const take = (command: (typeof TYPING)[number], argument: unknown): unknown => {
    if (!handlers.isReviewing()) return vscode.commands.executeCommand(`default:${command}`, argument);
    const text = textOf(argument);
    if (text === "") return undefined;
    if (command === "type" && !isComposing) handlers.onText(text);
    else if (command !== "type" && !isComposing) {
      isComposing = true;
      // A composition that goes on may be told as a new one.
      if (text.length === 1) handlers.onComposition(text);
    }
    return undefined;
  };
  const compose = (command: "compositionStart" | "compositionEnd", argument: unknown): unknown => {
    if (command === "compositionEnd") isComposing = false;
    return vscode.commands.executeCommand(`default:${command}`, argument);
  };
  const registrations: vscode.Disposable[] = [];
  try {
    for (const command of TYPING)
      registrations.push(vscode.commands.registerCommand(command, (argument: unknown) => take(command, argument)));
    for (const command of ["compositionStart", "compositionEnd"] as const)
      registrations.push(vscode.commands.registerCommand(command, (argument: unknown) => compose(command, argument)));
  } catch {
    log.info("Another extension handles typing: while reviewing, only the keys of the review are taken.");
  }
  return vscode.Disposable.from(...registrations);
}

function textOf(argument: unknown): string {
  return typeof argument === "object" && argument !== null && "text" in argument && typeof argument.text === "string"
    ? argument.text
    : "";
}
