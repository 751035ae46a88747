import { Command, Option } from "commander";
import { brat } from "../formats/brat.js";
import { PageFileError } from "../runtime/pages/page-files.js";
import { differenceOf } from "../text/edits.js";
import { Agreement } from "./agreement/agreement.js";
import { AGREEMENT_OUTPUTS } from "./agreement/agreement-output.js";
import {
  documentsOf,
  PAGE,
  READABLE_FORMATS,
  type AnnotatorDocument,
  type AnnotatorDocuments,
} from "./agreement/annotators.js";
import type { AnnotatedText } from "./agreement/annotated-text.js";
import { differencesOf } from "./agreement/differences.js";
import { print } from "./bulk/run-command.js";
import { Engine, warn } from "./engine.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";

const HELP = `
Compared is what people decided: markers, page.ann beside a page, or another format's mentions. White space does not
count. F1 is of mentions with the same label and edges; Cohen's kappa is of characters, each with the label of the
outermost mention on it.

Examples:
  newsmark agree ann/li/ ann/wang/              two folders, documents of the same name compared
  newsmark agree li/page.txt wang/page.ann      markers against brat's annotations
  newsmark agree li.jsonl wang.jsonl --from doccano --list
  newsmark agree li/ wang/ --format json`;

interface AgreeOptions {
  readonly from?: string;
  readonly format: keyof typeof AGREEMENT_OUTPUTS;
  readonly list?: true;
}

/** `newsmark agree`: tells how far two annotators agree; exits 1 when documents could not be compared. */
export function agreeCommand(): Command {
  return new Command("agree")
    .description("tell how far two annotators agree: F1 of mentions and Cohen's kappa over characters")
    .argument("<A>", "the first annotator's file or folder")
    .argument("<B>", "the second annotator's")
    .addOption(
      new Option("--from <format>", "what the files are; by their names unless given").choices([
        PAGE,
        brat.id,
        ...READABLE_FORMATS.map(({ id }) => id),
      ]),
    )
    .addOption(new Option("--format <format>", "how to print").choices(Object.keys(AGREEMENT_OUTPUTS)).default("table"))
    .option("--list", "list the places where they differ")
    .addHelpText("after", HELP)
    .action(agree);
}

async function agree(first: string, second: string, options: AgreeOptions): Promise<void> {
  const engine = await Engine.load("layout");
  // brat's files are pages with page.ann beside them.
  const from = options.from === brat.id ? PAGE : (options.from ?? null);
  const { pairs, alone } = paired(
    await documentsOf(first, from, engine, warn),
    await documentsOf(second, from, engine, warn),
  );
  if (pairs.length === 0) throw new PageFileError(`${first} and ${second} have no document in common`);
  for (const { file, id } of alone) warn(`${file}: only one annotator has ${id}`);
  const output = AGREEMENT_OUTPUTS[options.format](options.list === true);
  const agreement = new Agreement();
  let failed = alone.length;
  await print(output.head);
  for (const [one, other] of pairs) {
    const texts = await readBoth(one, other);
    if (texts === null) failed++;
    else {
      agreement.add(...texts);
      if (options.list)
        await print(
          output.document({ id: one.id, first: one.file, second: other.file, differences: differencesOf(...texts) }),
        );
    }
  }
  await print(output.tail(agreement.score));
  process.exitCode = failed === 0 ? CLEAN : FINDINGS;
}

type Pair = readonly [AnnotatorDocument, AnnotatorDocument];

/** Documents of one id; two single documents whatever they are called. And those that only one has. */
function paired(
  firsts: AnnotatorDocuments,
  seconds: AnnotatorDocuments,
): { readonly pairs: readonly Pair[]; readonly alone: readonly AnnotatorDocument[] } {
  const [first, second] = [[...firsts.values()][0], [...seconds.values()][0]];
  if (firsts.size === 1 && seconds.size === 1 && first && second) return { pairs: [[first, second]], alone: [] };
  const pairs = [...firsts.values()].flatMap((one): readonly Pair[] => {
    const other = seconds.get(one.id);
    return other ? [[one, other]] : [];
  });
  const alone = [...firsts.values(), ...seconds.values()].filter(({ id }) => !(firsts.has(id) && seconds.has(id)));
  return { pairs, alone };
}

/** What both say of a document; null, and said why, where they can not be compared. */
async function readBoth(
  one: AnnotatorDocument,
  other: AnnotatorDocument,
): Promise<readonly [AnnotatedText, AnnotatedText] | null> {
  try {
    const [first, second] = [await one.read(), await other.read()];
    if (first.ink === second.ink) return [first, second];
    const at = differenceOf(first.ink, second.ink).span.start;
    const before = first.ink.slice(Math.max(0, at - 8), at);
    throw new PageFileError(`${one.file} and ${other.file} hold other words after “${before}”; not compared`);
  } catch (error) {
    if (!(error instanceof PageFileError)) throw error;
    warn(error.message);
    return null;
  }
}
