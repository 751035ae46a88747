import type { RemoteConsole } from "vscode-languageserver/node";
import { describe } from "../runtime/describe-error.js";

/** Where the server tells what went wrong: the client's output channel. */
export interface Log {
  readonly error: (context: string, error: unknown) => void;
  readonly warn: (message: string) => void;
  readonly info: (message: string) => void;
}

/** Writes to the client's output channel. */
export const createLog = (console: RemoteConsole): Log => ({
  error: (context, error) => {
    console.error(`${context}: ${describe(error)}`);
  },
  warn: (message) => {
    console.warn(message);
  },
  info: (message) => {
    console.info(message);
  },
});
