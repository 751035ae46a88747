import { z } from "zod";
import { stripMarkers } from "../markers/strip-markers.js";
import { serverCommands } from "../protocol/messages.js";
import type { Bilingual } from "../rules/rule.js";
import { articleAt, passageAt } from "../service/checked-page.js";
import { joinEdits } from "../service/formatting.js";
import { labelEdits, markerInsertion } from "../service/marker-edits.js";
import { toSpan } from "../service/positions.js";
import type { TextEdit } from "../text/edits.js";
import { offset, type Offset } from "../text/offsets.js";
import type { SourceText } from "../text/source-text.js";
import type { AnalyzedPage } from "./analysis-run.js";
import { MESSAGES } from "./messages.js";
import { positionSchema, rangeSchema } from "./position-schema.js";

/** What a command makes of a page: an edit, or a word to the reader why there is none. */
export type Outcome = { readonly edits: readonly TextEdit[] } | { readonly refused: Bilingual };

/** A command with its arguments, ready to be carried out on a page. */
export interface PageCommand {
  readonly uri: string;
  /** Whether it can be carried out before the mentions are known. */
  readonly needs: "layout" | "full";
  readonly run: (page: AnalyzedPage) => Outcome;
}

/** The commands that edit a page: each reads its arguments, and throws when they are not what they should be. */
export const PAGE_COMMANDS: ReadonlyMap<string, (input: unknown) => PageCommand> = new Map([
  [serverCommands.merge, (input) => merge(scoped.parse(input))],
  [serverCommands.insertMarkers, (input) => insert(scoped.parse(input))],
  [serverCommands.label, (input) => label(labelled.parse(input))],
  [serverCommands.stripMarkers, (input) => strip(ofPage.parse(input))],
]);

const ofPage = z.object({ uri: z.string() });
/** The arguments of a command at a place. */
export const scoped = ofPage.extend({ position: positionSchema, scope: z.enum(["passage", "article", "page"]) });
/** The arguments of a command that labels. */
export const labelled = ofPage.extend({ range: rangeSchema, label: z.string() });

/** Where a position is; in a line's indent, where its text begins: indents are outside of what they indent. */
function inkAt(source: SourceText, at: z.infer<typeof positionSchema>): Offset {
  const here = source.offsetAt(at);
  const { span } = source.line(source.lineAt(here));
  const indent = /^\s*/u.exec(source.slice(span))?.[0].length ?? 0;
  const ink = offset(span.start + indent);
  return here < ink && ink < span.end ? ink : here;
}

function merge({ uri, position: at, scope }: z.infer<typeof scoped>): PageCommand {
  return {
    uri,
    needs: "layout",
    run: (page) => {
      const here = inkAt(page.analysis.source, at);
      const place = scope === "passage" ? passageAt(page.analysis, here) : articleAt(page.analysis, here);
      if (scope !== "page" && !place) return { refused: MESSAGES.nothingToMerge };
      return editOr(MESSAGES.nothingToMerge, joinEdits(page, scope === "page" ? null : (place?.span ?? null)));
    },
  };
}

function insert({ uri, position: at, scope }: z.infer<typeof scoped>): PageCommand {
  return {
    uri,
    needs: "full",
    run: ({ analysis }) => {
      const { edits, refused } = markerInsertion(analysis, inkAt(analysis.source, at), scope);
      const crosses = refused.some(({ reason }) => reason !== "already-marked" && reason !== "empty");
      return editOr(crosses ? MESSAGES.markersCross : MESSAGES.nothingToMark, edits);
    },
  };
}

function label({ uri, range, label: wanted }: z.infer<typeof labelled>): PageCommand {
  return {
    uri,
    needs: "layout",
    run: ({ analysis }) =>
      editOr(MESSAGES.noSuchLabel, labelEdits(analysis, toSpan(analysis.source, range), wanted) ?? []),
  };
}

const strip = ({ uri }: z.infer<typeof ofPage>): PageCommand => ({
  uri,
  needs: "layout",
  run: ({ analysis }) => editOr(MESSAGES.nothingToStrip, stripMarkers(analysis.page)),
});

const editOr = (refused: Bilingual, edits: readonly TextEdit[]): Outcome =>
  edits.length > 0 ? { edits } : { refused };
