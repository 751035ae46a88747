import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import type { LastWords } from "./last-words.js";

/** Takes the lines that a server writes beside the protocol. */
export interface ServerOutput {
  readonly said: (line: string) => void;
  readonly complained: (line: string) => void;
}

/** A language server made ready: it starts with its client. */
export interface Launched {
  readonly client: BaseLanguageClient;
  /** The server's process while it runs in one. */
  readonly processId: () => number | undefined;
  /** Notes how a server that runs now ends; resolves when it has ended, at once where that can not be seen. */
  readonly watchEnd: (words: LastWords) => Promise<void>;
}

/** Makes a server ready to start, in whatever it runs in. */
export type Launch = (options: LanguageClientOptions, output: ServerOutput) => Launched;
