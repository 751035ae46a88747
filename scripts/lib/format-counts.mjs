// The real page to every format and back: how many mentions go in, and how many come back to their places.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./project.mjs";

const PAGE = "chongqing-20221202";
const FORMATS = [
  "brat",
  "json",
  "jsonl",
  "bio",
  "bio-space",
  "bioes",
  "bioes-space",
  "conll-u",
  "pfr",
  "doccano",
  "label-studio",
  "web-annotation",
  "tei",
];

/**
 * @typedef {object} FormatCount
 * @property {string} format
 * @property {"clean" | "source"} text which text of the page was exported
 * @property {number} written mentions in the page
 * @property {number} back mentions that came back with their label to their place in the page
 */

/** @param {readonly string[]} args */
function convert(args) {
  const command = [join(root, "server/dist/cli.js"), "convert", ...args];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
  if (status !== 0) throw new Error(`newsmark convert ${args.join(" ")}: ${stderr}`);
}

/**
 * The mentions of an .ann file without their names.
 * @param {string} folder
 */
const mentionsIn = (folder) =>
  readFileSync(join(folder, `${PAGE}.ann`), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.slice(line.indexOf("\t")));

/**
 * Converts the sample page to each format, from clean and from source text, and back to brat beside the page.
 * @returns {Generator<FormatCount>}
 */
export function* formatCounts() {
  const folder = mkdtempSync(join(tmpdir(), "newsmark-formats-"));
  const pages = join(root, "samples");
  const page = join(pages, `${PAGE}.txt`);
  try {
    const expected = join(folder, "expected");
    convert([page, "--to", "brat", "--text", "source", "--out", expected]);
    const mentions = mentionsIn(expected);
    for (const format of FORMATS)
      for (const text of /** @type {const} */ (["clean", "source"])) {
        const there = join(folder, `${format}-${text}`);
        const back = `${there}-back`;
        convert([page, "--to", format, "--text", text, "--out", there]);
        convert(["--from", format, there, "--pages", pages, "--to", "brat", "--text", "source", "--out", back]);
        const found = new Set(mentionsIn(back));
        const count = mentions.filter((mention) => found.has(mention)).length;
        yield { format, text, written: mentions.length, back: count };
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
