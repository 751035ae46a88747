import type { Label } from "../mention.js";

/** The labels that the statistical recognizer knows, in the order of its tags. */
export const MODEL_LABELS: readonly Label[] = ["PER", "LOC", "ORG", "TIME"];

/**
 * The tag of a character: 0 outside of a mention; for label `l`, `1 + 4l + part` with these parts.
 * (The BIOES scheme: begin, inside, end, single.)
 */
export const BEGIN = 0;
export const INSIDE = 1;
export const END = 2;
export const SINGLE = 3;

/** How many tags there are. */
export const TAG_COUNT = 1 + 4 * MODEL_LABELS.length;

/** The tag of a part of a mention with a label (its index in `MODEL_LABELS`). */
export const tagOf = (label: number, part: number): number => 1 + 4 * label + part;

/** The index of a tag's label in `MODEL_LABELS`; -1 for outside. */
export const labelOf = (tag: number): number => (tag === 0 ? -1 : (tag - 1) >> 2);

/** The part of a mention that a tag stands for; meaningless for outside. */
export const partOf = (tag: number): number => (tag - 1) & 3;

/** Labels and outside, as neighbours of a mention see them: 0 for outside, else 1 + the label's index. */
export const SIDE_COUNT = 1 + MODEL_LABELS.length;

/**
 * Where the transition weights of a model stand in their array: first `SIDE_COUNT` × `SIDE_COUNT` from what closes
 * before to what opens after, then for each label begin→inside, begin→end, inside→inside, inside→end.
 */
export const WITHIN_AT = SIDE_COUNT * SIDE_COUNT;

/** How many transition weights a model has. */
export const TRANSITION_COUNT = WITHIN_AT + 4 * MODEL_LABELS.length;
