import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { setTimeout as startTimer } from "node:timers";
import { setTimeout } from "node:timers/promises";
import { homedir } from "node:os";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import type { LogicalMention } from "../entities/mention.js";
import { readAnswer } from "../entities/outside-mentions.js";
import { AnswerCache } from "./answer-cache.js";
import { LineReader } from "./line-reader.js";

/** What goes wrong with a recognizer, in the languages that Newsmark speaks. */
export interface OutsideTrouble {
  readonly en: string;
  readonly zh: string;
}

/** How an outside recognizer is run. */
export interface OutsideOptions {
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly [string, ...string[]];
  /**
   * The folder it runs in; the user's own when left out. Never that of the pages: on some systems a program of the same
   * name would be found there.
   */
  readonly folder?: string;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
  /** Told once for each kind of trouble, and again only after it went well in between. */
  readonly tell: (trouble: OutsideTrouble) => void;
}

/** So many texts are with the program at a time: enough to batch, too few to fill the pipes both ways. */
const MOST_ASKED = 8;
/** The longest answer to one text, in bytes. */
const LONGEST_ANSWER = 8 * 1024 * 1024;
/** What is kept of the program's last words for messages, in characters. */
const LAST_WORDS = 2000;
/** The first wait before a program that ended is started again, in milliseconds; it doubles to the longest. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;
/** After so many failures in a row nobody waits for the program any more. */
const MOST_FAILURES = 4;
/** How long a program that is told to end may take, in milliseconds. */
const GRACE = 2000;

const idSchema = z.object({ id: z.string() });
const errorSchema = z.object({ error: z.string() });

interface Question {
  readonly text: string;
  readonly answer: (mentions: readonly LogicalMention[] | null) => void;
}

/**
 * A program of the user's that finds mentions: it reads `{"id", "text"}` lines and answers each by a line in the
 * exchange format, in any order. It is started with the first question and kept; when it ends, takes too long or
 * answers without end, it is stopped, what it was asked stays unanswered, and it is started again after a while.
 */
export class OutsideRecognizer {
  readonly #options: OutsideOptions;
  readonly #known = new AnswerCache();
  readonly #asking = new Map<string, Promise<readonly LogicalMention[] | null>>();
  readonly #waiting: Question[] = [];
  readonly #asked = new Map<string, Question>();
  readonly #told = new Set<string>();
  #child: ChildProcessWithoutNullStreams | null = null;
  #lastWords = "";
  #lastId = 0;
  #timer: NodeJS.Timeout | null = null;
  #failures = 0;
  #notBefore = 0;
  #closed = false;

  constructor(options: OutsideOptions) {
    this.#options = options;
  }

  /** The answers that are known. */
  get answers(): AnswerCache {
    return this.#known;
  }

  /** Whether a question would reach the program now, or it waits to be started again. */
  get isReachable(): boolean {
    return !this.#closed && (this.#child !== null || performance.now() >= this.#notBefore);
  }

  /**
   * Waits until the program may be asked again after it failed. False where it failed so often in a row that it is of no
   * use to this run.
   */
  async whenReachable(): Promise<boolean> {
    if (this.#failures >= MOST_FAILURES) return false;
    const wait = this.#notBefore - performance.now();
    // A timer may fire a little early.
    if (this.#child === null && wait > 0) await setTimeout(Math.ceil(wait) + 1);
    return this.isReachable;
  }

  /** What the program finds in a passage's text; null where it does not answer. Never rejects. */
  ask(text: string): Promise<readonly LogicalMention[] | null> {
    const known = this.#known.get(text);
    if (known) return Promise.resolve(known);
    const asking = this.#asking.get(text);
    if (asking) return asking;
    if (!this.isReachable) return Promise.resolve(null);
    const answer = new Promise<readonly LogicalMention[] | null>((resolve) => {
      this.#waiting.push({ text, answer: resolve });
    }).finally(() => {
      this.#asking.delete(text);
    });
    this.#asking.set(text, answer);
    this.#sendNext();
    return answer;
  }

  /** Ends the program. Nothing more can be asked. */
  close(): void {
    this.#closed = true;
    this.#stop();
  }

  #sendNext(): void {
    while (this.#asked.size < MOST_ASKED) {
      const question = this.#waiting.shift();
      if (!question) break;
      const id = String(++this.#lastId);
      this.#asked.set(id, question);
      this.#running().stdin.write(`${JSON.stringify({ id, text: question.text })}\n`);
    }
    this.#watch();
  }

  #running(): ChildProcessWithoutNullStreams {
    if (this.#child) return this.#child;
    const [program, ...args] = this.#options.command;
    const { folder: cwd = homedir() } = this.#options;
    const child = spawn(program, args, { cwd, shell: false, stdio: "pipe", windowsHide: true });
    this.#child = child;
    this.#lastWords = "";
    const lines = new LineReader(LONGEST_ANSWER);
    child.stdout.on("data", (chunk: Buffer) => {
      if (this.#child !== child) return;
      for (const line of lines.take(chunk)) this.#answered(line);
      if (lines.isTooLong) this.#fail(child, TROUBLE.tooMuch(program));
    });
    child.stderr.setEncoding("utf8").on("data", (words: string) => {
      this.#lastWords = (this.#lastWords + words).slice(-LAST_WORDS);
    });
    // A program that is gone is told by its end.
    child.stdin.on("error", () => undefined);
    child.once("error", (error) => {
      this.#fail(child, TROUBLE.notStarted(program, error.message));
    });
    child.once("close", (code, signal) => {
      this.#fail(child, TROUBLE.ended(program, signal ?? `exit code ${String(code)}`, complaintIn(this.#lastWords)));
    });
    process.once("exit", this.#killNow);
    return child;
  }

  readonly #killNow = (): void => {
    this.#child?.kill("SIGKILL");
  };

  #answered(line: string): void {
    const [program] = this.#options.command;
    if (line.trim() === "") return;
    const answer = parseJson(line);
    const id = idSchema.safeParse(answer).data?.id;
    const question = id === undefined ? undefined : this.#asked.get(id);
    if (id === undefined || !question) {
      this.#tell("line", TROUBLE.noAnswer(program, line));
      return;
    }
    this.#asked.delete(id);
    const read = readAnswer(answer, question.text);
    const error = errorSchema.safeParse(answer).data?.error;
    if (error !== undefined) this.#tell("error", TROUBLE.refused(program, error));
    else if (!read) this.#tell("line", TROUBLE.noAnswer(program, line));
    else {
      if (read.refused > 0) this.#tell("mentions", TROUBLE.badMentions(program, read.refused));
      else this.#told.delete("mentions");
      this.#known.set(question.text, read.mentions);
      this.#failures = 0;
      for (const kind of ["process", "line", "error"]) this.#told.delete(kind);
    }
    question.answer(read?.mentions ?? null);
    this.#sendNext();
  }

  /** Gives the program time for an answer from now on, while it owes one; without a debt it holds nothing up. */
  #watch(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const child = this.#child;
    if (!child) return;
    hold(child, this.#asked.size > 0);
    if (this.#asked.size === 0) return;
    this.#timer = startTimer(() => {
      this.#fail(child, TROUBLE.tooSlow(this.#options.command[0], this.#options.patience));
    }, this.#options.patience);
  }

  /** The program is of no more use: it is stopped, and nobody waits for its answers any more. */
  #fail(child: ChildProcessWithoutNullStreams, trouble: OutsideTrouble): void {
    if (this.#child !== child) return;
    this.#stop();
    if (this.#closed) return;
    this.#notBefore = performance.now() + Math.min(FIRST_WAIT * 2 ** this.#failures, LONGEST_WAIT);
    this.#failures++;
    this.#tell("process", trouble);
  }

  #stop(): void {
    const child = this.#child;
    this.#child = null;
    if (this.#timer) clearTimeout(this.#timer);
    if (child) {
      process.off("exit", this.#killNow);
      end(child);
    }
    const left = [...this.#asked.values(), ...this.#waiting.splice(0)];
    this.#asked.clear();
    for (const { answer } of left) answer(null);
  }

  #tell(kind: string, trouble: OutsideTrouble): void {
    if (this.#told.has(kind)) return;
    this.#told.add(kind);
    this.#options.tell(trouble);
  }
}

/** Whether a program keeps our own process alive. */
function hold(child: ChildProcessWithoutNullStreams, held: boolean): void {
  for (const each of [child, child.stdin, child.stdout, child.stderr]) {
    if (!("ref" in each) || !("unref" in each)) continue;
    if (held && typeof each.ref === "function") each.ref();
    else if (!held && typeof each.unref === "function") each.unref();
  }
}

/** Asks a program to end, and ends it where it does not. */
function end(child: ChildProcessWithoutNullStreams): void {
  child.stdin.destroy();
  child.kill();
  const timer = startTimer(() => child.kill("SIGKILL"), GRACE);
  timer.unref();
  child.once("exit", () => {
    clearTimeout(timer);
  });
}

/** The line of a program's last words that says what is wrong: the last that speaks of an error, else the last. */
function complaintIn(words: string): string {
  const lines = words.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
  return lines.findLast((line) => /error|exception|not found/iu.test(line)) ?? lines.at(-1) ?? "";
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);

const TROUBLE = {
  notStarted: (program: string, why: string): OutsideTrouble => ({
    en: `The recognizer ${program} could not be started (${why}). Its mentions are left out; check newsmark.entities.command.`,
    zh: `外部识别程序 ${program} 无法启动（${why}），缺少它给出的实体。请检查 newsmark.entities.command。`,
  }),
  ended: (program: string, how: string, words: string): OutsideTrouble => ({
    en: `The recognizer ${program} ended (${how}${words === "" ? "" : `: ${shortened(words)}`}). Its mentions are left out until it is started again.`,
    zh: `外部识别程序 ${program} 已退出（${how}${words === "" ? "" : `：${shortened(words)}`}），重新启动前缺少它给出的实体。`,
  }),
  tooSlow: (program: string, patience: number): OutsideTrouble => ({
    en: `The recognizer ${program} gave no answer for ${String(patience / 1000)} seconds and was stopped. Its mentions are left out until it is started again.`,
    zh: `外部识别程序 ${program} 在 ${String(patience / 1000)} 秒内没有回答，已停止；重新启动前缺少它给出的实体。`,
  }),
  tooMuch: (program: string): OutsideTrouble => ({
    en: `The recognizer ${program} wrote a line of over ${String(LONGEST_ANSWER / 1024 / 1024)} MB and was stopped. Its mentions are left out until it is started again.`,
    zh: `外部识别程序 ${program} 输出的一行超过 ${String(LONGEST_ANSWER / 1024 / 1024)} MB，已停止；重新启动前缺少它给出的实体。`,
  }),
  noAnswer: (program: string, line: string): OutsideTrouble => ({
    en: `The recognizer ${program} wrote a line that is no answer: “${shortened(line)}”. Answer each line by {"id", "entities"}; write notes to standard error.`,
    zh: `外部识别程序 ${program} 输出了无法识别的一行：“${shortened(line)}”。每行应以 {"id", "entities"} 回答，其他信息写到标准错误。`,
  }),
  refused: (program: string, error: string): OutsideTrouble => ({
    en: `The recognizer ${program} could not answer for a passage (${shortened(error)}). Its mentions are left out there.`,
    zh: `外部识别程序 ${program} 未能处理一个段落（${shortened(error)}），该处缺少它给出的实体。`,
  }),
  badMentions: (program: string, count: number): OutsideTrouble => ({
    en: `The recognizer ${program} named ${String(count)} mentions that do not fit the text, and they are left out. Offsets count UTF-16 units from 0, ends excluded; text, where given, is what stands there.`,
    zh: `外部识别程序 ${program} 给出的 ${String(count)} 个实体与文本不符，已略去。偏移按 UTF-16 从 0 计，不含末位；text 须与原文一致。`,
  }),
} as const;
