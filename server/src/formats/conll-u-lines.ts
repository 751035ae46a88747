import { failure, problem, success, type FormatProblem, type FormatResult } from "./format.js";

/** The suffix of CoNLL-U files. */
export const CONLL_U_FILE = ".conllu";
const COLUMNS = 10;

/** A word line, or the line of a token of several words. */
export interface TokenLine {
  readonly kind: "word" | "range";
  /** The first and the last word that it stands for. */
  readonly first: number;
  readonly last: number;
  readonly form: string;
  readonly tag: string | null;
  readonly misc: ReadonlyMap<string, string>;
  readonly line: number;
}

/** A sentence as it stands in the file. */
export interface SentenceLines {
  readonly text: string | null;
  readonly beginsParagraph: boolean;
  readonly tokens: readonly TokenLine[];
}

/** A document as it stands in the file; its name is null where nothing says it. */
export interface DocumentLines {
  readonly id: string | null;
  readonly sentences: SentenceLines[];
}

/** The documents, sentences and tokens of a CoNLL-U file; a problem with its line where a line is none. */
export function conllUDocuments(content: string): FormatResult<readonly DocumentLines[]> {
  const documents: DocumentLines[] = [];
  let open: DocumentLines = { id: null, sentences: [] };
  let comments: string[] = [];
  let tokens: TokenLine[] = [];
  const closeSentence = (): void => {
    const begins = comments.find((comment) => /^newdoc(\s|$)/u.test(comment));
    if (begins !== undefined) {
      if (open.sentences.length > 0) documents.push(open);
      open = { id: /^newdoc\s+id\s*=\s*(.+)$/u.exec(begins)?.[1]?.trim() ?? null, sentences: [] };
    }
    if (tokens.length > 0) {
      const text = comments.flatMap((comment) => /^text\s*=\s(.*)$/u.exec(comment)?.[1] ?? [])[0] ?? null;
      const beginsParagraph = comments.some((comment) => /^new(par|doc)(\s|$)/u.test(comment));
      open.sentences.push({ text, beginsParagraph, tokens });
    }
    comments = [];
    tokens = [];
  };
  const lines = content.replace(/^\uFEFF/u, "").split("\n");
  for (const [index, raw] of lines.entries()) {
    const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (line === "") closeSentence();
    else if (line.startsWith("#")) comments.push(line.slice(1).trimStart());
    else {
      const token = tokenIn(line, index + 1);
      if (token === "empty node") continue;
      if (!("form" in token)) return failure(token);
      tokens.push(token);
    }
  }
  closeSentence();
  return success([...documents, open]);
}

function tokenIn(line: string, number: number): TokenLine | FormatProblem | "empty node" {
  const columns = line.split("\t");
  const [id = "", form = "", , universal = "_", own = "_"] = columns;
  if (/^\d+\.\d+$/u.test(id) && columns.length === COLUMNS) return "empty node";
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/u.exec(id) ?? [];
  if (columns.length !== COLUMNS || form === "" || first === undefined)
    return problem(
      "syntax",
      `this is no word line: it has ${String(columns.length)} columns and begins with “${id.slice(0, 20)}”`,
      "Write ten columns parted by tabs, the first one a number, and a blank line after each sentence",
      { file: CONLL_U_FILE, line: number },
    );
  const tag = own === "_" ? (universal === "_" ? null : universal) : own;
  return {
    kind: first === last ? "word" : "range",
    first: Number(first),
    last: Number(last),
    form,
    tag,
    misc: attributesIn(columns.at(-1) ?? "_"),
    line: number,
  };
}

function attributesIn(column: string): ReadonlyMap<string, string> {
  if (column === "_") return new Map();
  return new Map(
    column.split("|").map((attribute) => {
      const at = attribute.indexOf("=");
      return at < 0 ? [attribute, ""] : [attribute.slice(0, at), attribute.slice(at + 1)];
    }),
  );
}
