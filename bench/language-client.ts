import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
  type Range,
} from "vscode-languageserver-protocol/node";

/** How to start a language server. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder?: string;
  /** What stands in its environment besides what stands in this process'. */
  readonly env?: NodeJS.ProcessEnv;
}

/** Something the server said, and when. */
export interface Heard {
  readonly method: string;
  readonly params: unknown;
}

/** Somebody who waits for a message. */
interface Waiting {
  readonly wanted: (heard: Heard) => boolean;
  readonly found: () => void;
  readonly lost: (error: Error) => void;
}

/** A language client that measures: it does nothing on its own, and answers what a server asks with nothing. */
export class LanguageClient {
  readonly #waiting = new Set<Waiting>();
  #killed = false;
  #lastHeard = performance.now();

  private constructor(
    readonly process: ChildProcess,
    readonly connection: MessageConnection,
  ) {}

  /** Starts a server and greets it. `capabilities` are told as they are. */
  static async start({ command, args, folder, env }: ServerCommand, capabilities: object): Promise<LanguageClient> {
    const child = spawn(command, [...args], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["pipe", "pipe", "ignore"],
    });
    const connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const client = new LanguageClient(child, connection);
    client.#listen();
    const rootUri = folder === undefined ? null : `file://${folder}`;
    await client.request("initialize", { processId: process.pid, rootUri, capabilities });
    await connection.sendNotification("initialized", {});
    return client;
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, version: number, range: Range, text: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  /**
   * Waits for the next message from the server that is `wanted`.
   * @throws Error when the server ends before
   */
  next(wanted: (heard: Heard) => boolean): Promise<void> {
    const next = new Promise<void>((found, lost) => {
      this.#waiting.add({ wanted, found, lost });
    });
    // Who waits for it hears of the error; it may come before they do.
    next.catch(() => undefined);
    return next;
  }

  /** Does something with the server, and ends the server where that is not done in so many milliseconds: then null. */
  async within<T>(limit: number, work: () => Promise<T>): Promise<T | null> {
    const timer = globalThis.setTimeout(() => {
      this.#killed = true;
      this.process.kill("SIGKILL");
    }, limit);
    try {
      return await work();
    } catch (error) {
      if (this.#killed) return null;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits until the server has said nothing and done nothing for so many milliseconds. */
  async idle(quiet: number): Promise<void> {
    for (let worked = this.#processorTime(); ;) {
      await setTimeout(quiet);
      const now = this.#processorTime();
      if (performance.now() - this.#lastHeard >= quiet && now - worked <= 1) return;
      worked = now;
    }
  }

  /** The server's resident memory in MB; NaN where the system does not tell. */
  get memory(): number {
    const kilobytes = /^VmRSS:\s+(\d+) kB$/mu.exec(this.#procFile("status"))?.[1];
    return Number(kilobytes) / 1000;
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    await this.request("shutdown", undefined);
    await this.connection.sendNotification("exit");
    await ended;
    this.connection.dispose();
  }

  /** The processor time that the server has used, in ticks of the system's clock (10 ms); 0 where it does not tell. */
  #processorTime(): number {
    const fields = this.#procFile("stat").split(") ")[1]?.split(" ") ?? [];
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
  }

  #procFile(name: string): string {
    try {
      return readFileSync(`/proc/${String(this.process.pid)}/${name}`, "utf8");
    } catch {
      return "";
    }
  }

  #listen(): void {
    const heard = (method: string, params: unknown): void => {
      this.#lastHeard = performance.now();
      for (const each of this.#waiting) {
        if (!each.wanted({ method, params })) continue;
        this.#waiting.delete(each);
        each.found();
      }
    };
    this.process.once("exit", (code, signal) => {
      for (const { lost } of this.#waiting) lost(new Error(`the server ended (${String(code ?? signal)})`));
      this.#waiting.clear();
      // What was asked of it is not answered any more.
      this.connection.dispose();
    });
    this.connection.onNotification(heard);
    this.connection.onRequest((method, params) => {
      heard(method, params);
      return isItems(params) ? params.items.map(() => null) : null;
    });
    this.connection.listen();
  }
}

const isItems = (params: unknown): params is { readonly items: readonly unknown[] } =>
  typeof params === "object" && params !== null && "items" in params && Array.isArray(params.items);
