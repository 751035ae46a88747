import { Command, Option } from "commander";
import { z } from "zod";
import { LAYERS, withAnnotations, withMarkers } from "./annotate-page.js";
import { annotateTask, placeFor, PLACES, type AnnotateOptions, type AnnotateResult } from "./annotate-task.js";
import { runCommand } from "./bulk/run-command.js";
import { Engine, tellProblems, warn, type PageEngine } from "./engine.js";
import { CLEAN, FINDINGS } from "./exit-codes.js";
import { findPages } from "../runtime/pages/find-pages.js";
import { STANDARD_INPUT } from "../runtime/pages/page-files.js";
import { countOf } from "./findings-output.js";
import { filterJsonLines, type JsonDocument } from "./json-lines.js";
import { addWriteOptions, type WriteOptions } from "./options.js";
import { shownRewrite } from "./rewrite-page.js";

const EXAMPLES = `
Examples:
  newsmark annotate page.txt                    markers for articles, roles, bylines and mentions, in place
  newsmark annotate pages/ --as standoff        mentions beside each page, in page.ann; the pages stay as they are
  newsmark annotate pages/ --only mentions --label PER --label ORG
  newsmark annotate page.txt --diff             show what would change, write nothing
  newsmark annotate --jsonl < pages.jsonl       a filter: {"id", "text"} lines in, the same with markers out`;

interface Options extends WriteOptions {
  readonly as?: (typeof PLACES)[number];
  readonly only?: (typeof LAYERS)[number];
  readonly label?: readonly string[];
  readonly diff?: true;
  readonly jsonl?: true;
}

/** `newsmark annotate`: writes what is found into pages or beside them; exits 1 when a page failed. */
export function annotateCommand(): Command {
  const command = new Command("annotate")
    .description("write what is found into pages as markers, or beside them; their words stay as they are")
    .argument("[files...]", "pages, folders or globs; - for standard input")
    .addOption(
      new Option("--as <place>", "markers in the page, or page.ann beside it; as configured unless given").choices(
        PLACES,
      ),
    )
    .addOption(new Option("--only <what>", "only articles, roles and bylines, or only mentions").choices(LAYERS))
    .addOption(
      new Option("--label <label>", "mentions of this label only; may be given again").argParser(
        (label: string, before: readonly string[] | undefined) => [...(before ?? []), label],
      ),
    )
    .addOption(new Option("--diff", "print what would change as a unified diff, write nothing").conflicts("jsonl"))
    .option("--jsonl", 'read {"id", "text"} lines from standard input, write them annotated, a line each');
  return addWriteOptions(command)
    .addHelpText("after", EXAMPLES)
    .action(async (names: readonly string[], options: Options, self: Command) => {
      if (options.jsonl ? names.length > 0 : names.length === 0)
        self.error("error: name files or folders, or give --jsonl alone");
      if (options.only === "structure" && options.as === "standoff")
        self.error("error: page.ann holds mentions only, so --only structure needs --as inline");
      await (options.jsonl ? annotateLines(taskOptionsOf(options)) : annotate(names, options));
    });
}

async function annotate(names: readonly string[], options: Options): Promise<void> {
  const found = await findPages(names);
  const { failed } = await runCommand(found, annotateTask, taskOptionsOf(options), options, shownRewrite(wordsFor));
  process.exitCode = failed === 0 ? CLEAN : FINDINGS;
}

const taskOptionsOf = ({
  as,
  only,
  label,
  diff,
  encoding,
  stdinFilename,
  entitiesCommand,
}: Options): AnnotateOptions => ({
  place: as ?? null,
  only: only ?? null,
  labels: label ? [...label] : null,
  diff: diff === true,
  encoding: encoding ?? null,
  standardInputName: stdinFilename ?? null,
  recognizer: entitiesCommand ? [...entitiesCommand] : null,
});

function wordsFor({ place, written, left }: AnnotateResult): string {
  const [one, more] = place === "inline" ? ["marker", "markers"] : ["annotation", "annotations"];
  const done = written === 0 ? "nothing to annotate" : countOf(written, one, more);
  return left === 0 ? done : `${done}, ${countOf(left, "mention stays", "mentions stay")} unmarked`;
}

async function annotateLines(options: AnnotateOptions): Promise<void> {
  const engine = await Engine.load("full", options.standardInputName, { entities: { command: options.recognizer } });
  const pageEngine = await engine.forPage(STANDARD_INPUT, warn);
  tellProblems(pageEngine.configuration, warn);
  const place = placeFor(options, pageEngine, engine.nameOf(STANDARD_INPUT));
  const annotated = place === "inline" ? withMarkersInText : withAnnotationsInField;
  await filterJsonLines(process.stdin, process.stdout, async (document) => {
    await pageEngine.prepare(document.text);
    return annotated(document, pageEngine, options);
  });
}

/** The document with markers in its text; the mentions that none can say are listed. */
function withMarkersInText(document: JsonDocument, { analyze }: PageEngine, options: AnnotateOptions): object {
  const { text, unmarked } = withMarkers(document.text, analyze, options);
  const listed = unmarked.map(({ label, text: words, span: { start, end } }) => ({ start, end, label, text: words }));
  return { ...document, text, ...(listed.length > 0 ? { unmarked: listed } : {}) };
}

const annotatedSchema = z.looseObject({ ann: z.string().default("") });

/** The document with a field `ann`, as `page.ann` would be; what it holds already stays. */
function withAnnotationsInField(document: JsonDocument, { analyze }: PageEngine, { labels }: AnnotateOptions): object {
  const { ann } = annotatedSchema.parse(document);
  return { ...document, ann: withAnnotations(ann, document.text, analyze, labels).content };
}
