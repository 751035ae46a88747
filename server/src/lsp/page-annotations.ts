import type { Dismissal } from "../entities/dismissals.js";
import { readAnnotations, writeAnnotations, type AnnotationRow } from "../formats/brat-annotations.js";
import { annotationPath, readAnnotationFile, readSavedText, writeAnnotationFile } from "../runtime/annotation-files.js";
import type { AnnotationRecovery } from "../runtime/annotation-recovery.js";
import type { Annotation } from "../standoff/annotation.js";
import { AnnotationSet, NO_ANNOTATIONS, type AnnotationChange } from "../standoff/annotation-set.js";
import { followEdits } from "../standoff/follow-edits.js";
import { followText } from "../standoff/follow-text.js";
import { mergeSets, saySame } from "../standoff/merge-sets.js";
import { applyEdits } from "../text/edits.js";
import { AnnotationHistory, digestOf, type HistoryEntry } from "./annotation-history.js";
import type { PageDocument } from "./page-document.js";

/** What of a page's annotations is on the disk. */
interface SavedFile {
  /** The file as it was last read or written; empty when there is none. */
  readonly content: string;
  /** The page's text that the file's offsets count in. */
  readonly text: string;
}

/**
 * The annotations beside one open page: read when they are first asked for, moved along with the page's edits, written
 * when the page is saved, and at once when there is nothing to save about its text.
 */
export class PageAnnotations {
  readonly path: string;
  #document: PageDocument;
  #set = NO_ANNOTATIONS;
  #rows: readonly AnnotationRow[] = [];
  #history = new AnnotationHistory();
  #saved: SavedFile = { content: "", text: "" };
  /** The page's text as it is on the disk, as far as is known. */
  #savedText: string;
  #loading: Promise<void> | null = null;
  #loaded = false;
  /** The last reading or writing of the file: the next waits for it. */
  #working: Promise<unknown> = Promise.resolve();

  /**
   * @param page the page's path
   * @param recovery keeps what can not be written yet; null where there is no place for it
   */
  constructor(
    readonly page: string,
    document: PageDocument,
    readonly recovery: AnnotationRecovery | null,
  ) {
    this.path = annotationPath(page);
    this.#document = document;
    this.#savedText = document.text;
  }

  /** The annotations of the page's newest version, as far as they are read. */
  get set(): AnnotationSet {
    return this.#set;
  }

  get isLoaded(): boolean {
    return this.#loaded;
  }

  get version(): number {
    return this.#document.version;
  }

  /** The file as it was last read or written. */
  get content(): string {
    return this.#saved.content;
  }

  /** Whether anything can be undone or redone, now or after changes of the text. */
  get hasHistory(): boolean {
    return !this.#history.isEmpty;
  }

  /** What undoing and redoing would do now, before any change of the text. */
  get next(): { readonly canUndo: boolean; readonly canRedo: boolean } {
    return this.#history.next(this.#document.text);
  }

  /** Reads the file, once. Annotations are placed in the text on the disk, and follow what was changed since. */
  load(): Promise<void> {
    this.#loading ??= this.#inTurn(async () => {
      const content = await readAnnotationFile(this.path);
      this.#savedText = (await readSavedText(this.page)) ?? this.#savedText;
      this.#take(content);
      const unsaved = await this.recovery?.read(this.page);
      if (unsaved) {
        const base = this.#placed(unsaved.savedContent, unsaved.savedText);
        this.#set = mergeSets(base, this.#placed(unsaved.content, unsaved.text), this.#set);
      }
      this.#loaded = true;
    }).catch((error: unknown) => {
      // What could not be read now may be there the next time.
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  /** The page changed. */
  changed(document: PageDocument): void {
    let { text } = this.#document;
    this.#document = document;
    if (!this.#loaded) return;
    document.edits.forEach((batch, index) => {
      const before = text;
      const after = index === document.edits.length - 1 ? document.text : applyEdits(before, batch);
      const follow = (annotations: readonly Annotation[]): readonly Annotation[] =>
        followEdits(annotations, before, batch, after);
      this.#set = new AnnotationSet(follow(this.#set.all));
      this.#history = this.#history.followed(follow);
      text = after;
    });
  }

  /** Changes the annotations; the change can be taken back. */
  act(change: AnnotationChange, dismissals: readonly Dismissal[]): void {
    this.#history = this.#history.with({ change, dismissals, text: digestOf(this.#document.text) });
    this.#set = this.#set.changed(change);
  }

  /** Takes the last change back, or makes it again; gives what was changed, null when there is nothing. */
  undo(redo: boolean): HistoryEntry | null {
    const text = digestOf(this.#document.text);
    const step = redo ? this.#history.redone(text) : this.#history.undone(text);
    if (!step) return null;
    this.#history = step.history;
    this.#set = this.#set.changed(step.entry.change);
    return step.entry;
  }

  /** The page was saved: its text is on the disk. */
  async saved(): Promise<void> {
    this.#savedText = (await readSavedText(this.page)) ?? this.#document.text;
    await this.write();
  }

  /**
   * Writes the annotations where they differ from the file; while the text they count in is not on the disk, they are
   * kept elsewhere. What others wrote into the file meanwhile stays.
   * @throws Error when the file can not be read or written; it is as it was.
   */
  write(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#loaded) return;
      if (this.#document.text !== this.#savedText) {
        await this.#keep();
        return;
      }
      this.#takeOutside(await readAnnotationFile(this.path));
      const { text } = this.#document;
      if (text !== this.#savedText) return;
      const content = writeAnnotations(this.#rows, this.#set, text);
      if (content !== this.#saved.content) await writeAnnotationFile(this.path, content);
      this.#saved = { content, text };
      this.#rows = readAnnotations(content, text).rows;
      await this.recovery?.forget(this.page);
    });
  }

  /** The page was closed: a person who did not save it did not want to. */
  async closed(): Promise<void> {
    if (this.#loaded) await this.#inTurn(async () => this.recovery?.forget(this.page));
  }

  /** Keeps the annotations of a text that is not saved yet, in case this process ends before it is. */
  async #keep(): Promise<void> {
    const { text } = this.#document;
    const content = writeAnnotations(this.#rows, this.#set, text);
    const { content: savedContent, text: savedText } = this.#saved;
    await this.recovery?.keep(this.page, { content, text, savedContent, savedText });
  }

  /** The page or the file of annotations changed on the disk; true when there is something new in the file. */
  outside(): Promise<boolean> {
    return this.#inTurn(async () => {
      this.#savedText = (await readSavedText(this.page)) ?? this.#savedText;
      return this.#loaded && this.#takeOutside(await readAnnotationFile(this.path));
    });
  }

  /** Takes in what others wrote; what was changed here and not written yet stays. True when there was anything. */
  #takeOutside(content: string): boolean {
    if (content === this.#saved.content) return false;
    const base = this.#placed(this.#saved.content, this.#saved.text);
    const ours = this.#set;
    this.#take(content);
    if (saySame(base, ours)) this.#history = new AnnotationHistory();
    else this.#set = mergeSets(base, ours, this.#set);
    return true;
  }

  #take(content: string): void {
    this.#saved = { content, text: this.#savedText };
    this.#rows = readAnnotations(content, this.#savedText).rows;
    this.#set = this.#placed(content, this.#savedText);
  }

  /** A file's annotations, placed in the text that it speaks of and followed to the page's present one. */
  #placed(content: string, spokenOf: string): AnnotationSet {
    const { annotations } = readAnnotations(content, spokenOf);
    return new AnnotationSet(followText(annotations.all, spokenOf, this.#document.text));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#working.then(work);
    this.#working = done.catch(() => undefined);
    return done;
  }
}
