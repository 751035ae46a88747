import type { LogicalMention } from "../entities/mention.js";
import type { Segmenter, Word } from "../segment/segmenter.js";

/** What a recognizer's thread is asked, each with a number that its answer has. */
export type ThreadRequest =
  | { readonly kind: "recognize"; readonly id: number; readonly texts: readonly string[] }
  | { readonly kind: "recognize-alone"; readonly id: number; readonly text: string }
  | { readonly kind: "words"; readonly id: number; readonly texts: readonly string[] };

/** What it answers. */
export type ThreadAnswer =
  | { readonly kind: "recognized"; readonly mentions: readonly (readonly LogicalMention[])[] }
  | {
      readonly kind: "recognized-alone";
      readonly mentions: readonly LogicalMention[];
      readonly isNewspaper: boolean;
    }
  | { readonly kind: "words"; readonly words: readonly (readonly Word[])[] }
  | { readonly kind: "failed"; readonly reason: string };

/** What it tells: first whether it could load, then answers and warnings. */
export type ThreadMessage =
  | { readonly kind: "loaded"; readonly segmenter: Segmenter["name"]; readonly fallbackReason: string | null }
  | { readonly kind: "not-loaded"; readonly reason: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: ThreadAnswer }
  | { readonly kind: "warning"; readonly message: string };
