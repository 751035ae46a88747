import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type * as NodejiebaModule from "nodejieba";
import type { Segmenter } from "../segment/segmenter.js";
import { CrashNotes } from "./crash-notes.js";
import { messageOf } from "./describe-error.js";
import { nativeSegmenter } from "./native-segmenter.js";
import { wasmSegmenter } from "./wasm-segmenter.js";

/** A segmenter that loaded; `fallbackReason` says why it is not nodejieba, null when it is. */
export interface LoadedSegmenter {
  readonly segmenter: Segmenter;
  readonly fallbackReason: string | null;
}

/** How to load. */
export interface LoadOptions {
  /** The folder in which is kept over restarts what ended the process; null where nothing is kept. */
  readonly stateFolder: string | null;
}

/** After so many processes that nodejieba ended within ten minutes it is left alone: fewer than a client starts anew. */
const MOST_RECENT_CRASHES = 2;

/** nodejieba's dictionary files, as its own `load()` looks for them. */
const DICTIONARIES = ["jieba.dict.utf8", "hmm_model.utf8", "user.dict.utf8", "idf.utf8", "stop_words.utf8"];

/**
 * Loads nodejieba with its dictionaries (about two seconds, 255 MB), or jieba-wasm where it can not be had.
 * `NEWSMARK_SEGMENTER=wasm` in the environment asks for jieba-wasm. A passage that ended the process before, as native
 * code can, is left to jieba-wasm.
 */
export async function loadSegmenter({ stateFolder }: LoadOptions = { stateFolder: null }): Promise<LoadedSegmenter> {
  if (process.env.NEWSMARK_SEGMENTER === "wasm") {
    return { segmenter: await fallbackSegmenter(), fallbackReason: "NEWSMARK_SEGMENTER=wasm asks for it" };
  }
  try {
    // A folder that can not be written is no reason to do without nodejieba.
    const notes = stateFolder === null ? null : await CrashNotes.open(stateFolder).catch(() => null);
    if (notes && notes.recent >= MOST_RECENT_CRASHES)
      throw new Error(`nodejieba has ended the process ${String(notes.recent)} times within ten minutes`);
    const native = await nodejiebaSegmenter();
    return { segmenter: notes ? await watched(native, notes) : native, fallbackReason: null };
  } catch (error) {
    const fallbackReason = messageOf(error);
    return { segmenter: await fallbackSegmenter(), fallbackReason };
  }
}

async function nodejiebaSegmenter(): Promise<Segmenter> {
  const nodejieba = await importNodejieba();
  checkDictionaries(dirname(createRequire(__filename).resolve("nodejieba")));
  nodejieba.load();
  return nativeSegmenter(nodejieba);
}

type Nodejieba = typeof NodejiebaModule;

/** nodejieba is CommonJS: Node's `import()` gives it as the default export, a bundler's may give it as the module. */
async function importNodejieba(): Promise<Nodejieba> {
  const imported: object = await import("nodejieba");
  const nodejieba = "default" in imported ? imported.default : imported;
  if (!isNodejieba(nodejieba)) throw new Error("nodejieba does not export what is expected of it");
  return nodejieba;
}

const isNodejieba = (value: unknown): value is Nodejieba =>
  typeof value === "object" && value !== null && "load" in value && "cut" in value && "tag" in value;

/** nodejieba aborts the whole process when a dictionary is missing or the IDF file empty, so they are looked at first. */
function checkDictionaries(packageFolder: string): void {
  for (const name of DICTIONARIES) {
    const file = join(packageFolder, "submodules", "cppjieba", "dict", name);
    if (!existsSync(file)) throw new Error(`nodejieba's dictionary is missing: ${file}`);
    if (name === "idf.utf8" && statSync(file).size === 0) throw new Error(`nodejieba's dictionary is empty: ${file}`);
  }
}

/** The segmenter, with the passage it is at work on noted, and those that ended a process left to jieba-wasm. */
async function watched(native: Segmenter, notes: CrashNotes): Promise<Segmenter> {
  const fallback = notes.count > 0 ? await fallbackSegmenter() : native;
  return {
    name: native.name,
    tag: (text) => (notes.has(text) ? fallback.tag(text) : notes.during(text, () => native.tag(text))),
  };
}

/** jieba-wasm, from beside the bundle or from the installed package. */
async function fallbackSegmenter(): Promise<Segmenter> {
  const beside = join(__dirname, "jieba.wasm");
  const installed = (): string =>
    join(dirname(createRequire(__filename).resolve("jieba-wasm/web")), "jieba_rs_wasm_bg.wasm");
  return wasmSegmenter(new Uint8Array(await readFile(existsSync(beside) ? beside : installed())));
}
