import { dirname, resolve } from "node:path";
import type { Analysis } from "../analysis/analysis.js";
import { analyze, analyzeLayout } from "../analysis/analyze.js";
import { resolveSettings, type Settings } from "../analysis/settings.js";
import { EMPTY_WORKSPACE, type KnownFindings, type Workspace } from "../analysis/workspace.js";
import type { Resources } from "../entities/resources.js";
import { unknownLabels } from "../entities/unknown-labels.js";
import { readAnnotations } from "../formats/brat-annotations.js";
import type { OutsideMentions } from "../entities/outside-mentions.js";
import type { Rule } from "../rules/rule.js";
import { annotationPath, readAnnotationFile } from "../runtime/annotation-files.js";
import {
  Configurations,
  knownOfPage,
  settingsOfPage,
  type LoadedConfiguration,
} from "../runtime/load-configuration.js";
import { loadResources } from "../runtime/load-resources.js";
import { findWorkspaceRoot, loadWorkspace } from "../runtime/load-workspace.js";
import { dictionaryPath } from "../runtime/workspace-files.js";
import type { Segmenter } from "../segment/segmenter.js";
import type { AnnotationSet } from "../standoff/annotation-set.js";
import { SourceText } from "../text/source-text.js";
import { recognizerOf, type RecognizerOfRun } from "./recognizer-of-run.js";
import { STANDARD_INPUT } from "../runtime/pages/page-files.js";

/** Tells the user something that does not stop the run. */
export type Warn = (message: string) => void;

/**
 * Analyses the texts of one page.
 * @param annotations what is annotated beside the text; what the page's own file tells when left out
 */
export type Analyze = (text: string, annotations?: AnnotationSet) => Analysis;

/** What a page is worked on with. */
export interface PageEngine {
  readonly analyze: Analyze;
  /** Has the user's own recognizer look at a text, so that analyses of it hold what it found. Nothing without one. */
  readonly prepare: (text: string) => Promise<void>;
  readonly settings: Settings;
  /** Its project's configuration; null where there is none. */
  readonly configuration: LoadedConfiguration | null;
}

/** Says something on standard error. */
export const warn: Warn = (message) => {
  process.stderr.write(`newsmark: ${message}\n`);
};

/** The engine as the command line uses it: what is installed, and what stands beside the pages, each read once. */
export class Engine {
  readonly #configurations = new Configurations();
  readonly #workspaces = new Map<string, Promise<WorkspaceOfRun>>();

  #recognizer: RecognizerOfRun | null = null;

  private constructor(
    /** Null where the layout is all that is asked for. */
    readonly resources: Resources | null,
    /** What the engine has to do without. */
    readonly warnings: readonly string[],
    readonly standardInputName: string | null,
    readonly personal: unknown,
  ) {}

  /**
   * Loads what is asked for.
   * @param stage `layout` loads nothing, and is far quicker
   * @param standardInputName the file that a page from standard input is taken for; null where none was named
   * @param personal the reader's own settings, which count where a page has no configuration
   */
  static async load(
    stage: Analysis["stage"],
    standardInputName: string | null = null,
    personal?: unknown,
  ): Promise<Engine> {
    if (stage === "layout") return new Engine(null, [], standardInputName, personal);
    const { resources, fallbackReason, modelProblem } = await loadResources();
    const warnings = [
      ...(fallbackReason === null
        ? []
        : [`using ${resources.segmenter.name} in place of nodejieba (${fallbackReason})`]),
      ...(modelProblem === null ? [] : [`finding fewer names, since the model could not be read (${modelProblem})`]),
    ];
    return new Engine(resources, warnings, standardInputName, personal);
  }

  /** The segmenter; null where the layout is all that was loaded. */
  get segmenter(): Segmenter | null {
    return this.resources?.segmenter ?? null;
  }

  /**
   * What a page is worked on with: its project's settings, and what the people of its workspace have told.
   * @param known the findings that are not told again; by the configuration's baseline when left out
   */
  async forPage(file: string, tell: Warn, known?: KnownFindings): Promise<PageEngine> {
    this.warnings.forEach(tell);
    const { workspace, warnings, dictionary } = await this.#workspaceOf(file);
    warnings.forEach(tell);
    const path = this.pathOf(file);
    const configuration = await this.#configurations.of(path);
    const { personal } = this;
    const settings = configuration ? settingsOfPage(configuration, path, personal) : resolveSettings(personal).settings;
    for (const { line, message } of unknownLabels(workspace.dictionary, settings.labels))
      tell(`${dictionary}:${String(line)}: ${message.en}`);
    const knownHere = known ?? (configuration ? knownOfPage(configuration, path) : undefined);
    const told = knownHere ? { ...workspace, known: knownHere } : workspace;
    const beside =
      settings.annotations === "standoff" && file !== STANDARD_INPUT
        ? await readAnnotationFile(annotationPath(path))
        : null;
    const { resources } = this;
    const recognizer = resources && settings.entities.enabled ? this.#recognizerOf(settings.entities) : null;
    let outside: OutsideMentions | undefined;
    return {
      prepare: async (text) => {
        if (!recognizer) return;
        const { passages } = analyzeLayout(text, settings, told);
        outside = await recognizer.ask(passages.map((passage) => passage.text.text));
        recognizer.takeTroubles().forEach(tell);
      },
      analyze: (text, annotations) => {
        const own = annotations ?? (beside === null ? undefined : readAnnotations(beside, text).annotations);
        const all = { ...told, ...(own && { annotations: own }), ...(outside && { outside }) };
        return resources ? analyze(text, settings, resources, all) : analyzeLayout(text, settings, all);
      },
      settings,
      configuration,
    };
  }

  /** The reader's own recognizer, one for the run; null where none is named. */
  #recognizerOf({ command, commandTimeout }: Settings["entities"]): RecognizerOfRun | null {
    this.#recognizer ??= recognizerOf(command, commandTimeout);
    return this.#recognizer;
  }

  /** Where a page counts as lying: standard input as `--stdin-filename` says, else in the current folder. */
  pathOf(file: string): string {
    const name = this.nameOf(file);
    return resolve(name === STANDARD_INPUT ? "standard-input.txt" : name);
  }

  /** The name a page goes by in messages: `--stdin-filename` for standard input. */
  nameOf(file: string): string {
    return file === STANDARD_INPUT ? (this.standardInputName ?? file) : file;
  }

  /** The workspace of a page file: the nearest folder above it with a `.newsmark` folder; the current one's for `-`. */
  async #workspaceOf(file: string): Promise<WorkspaceOfRun> {
    const root = await findWorkspaceRoot(dirname(this.pathOf(file)));
    if (root === null) return { workspace: EMPTY_WORKSPACE, warnings: [], dictionary: "" };
    const loaded = this.#workspaces.get(root) ?? load(root);
    this.#workspaces.set(root, loaded);
    return loaded;
  }
}

/** What a workspace's people have told, and what of it could not be read. */
interface WorkspaceOfRun {
  readonly workspace: Workspace;
  readonly warnings: readonly string[];
  /** The file of its dictionary. */
  readonly dictionary: string;
}

async function load(root: string): Promise<WorkspaceOfRun> {
  const { workspace, problems } = await loadWorkspace(root);
  return {
    workspace,
    dictionary: dictionaryPath(root),
    warnings: problems.map(({ file, line, message }) => `${file}:${String(line)}: ${message.en}`),
  };
}

/** Tells the faults of a page's configuration, a line each. */
export function tellProblems(configuration: LoadedConfiguration | null, tell: Warn): void {
  if (!configuration || configuration.problems.length === 0) return;
  const source = new SourceText(configuration.text);
  for (const { start, message } of configuration.problems) {
    const { line, character } = source.positionAt(start);
    tell(`${configuration.file}:${String(line + 1)}:${String(character + 1)}: ${message.en}`);
  }
}

/** How much of the engine rules need. */
export const stageFor = (rules: readonly Rule[]): Analysis["stage"] =>
  rules.some(({ needs }) => needs === "full") ? "full" : "layout";
