import type { ReviewItem } from "../../../server/src/protocol/review-messages.js";

/** What the items of two versions of a queue are told by: their offsets change with every edit. */
const keyOf = ({ kind, label, text }: ReviewItem): string => `${kind}\n${label ?? ""}\n${text}`;

/**
 * Finds the items of one queue again in a newer one. Items that look alike are told apart by their place from the end:
 * a review goes on from the start, so what is behind it changes and what is ahead stays.
 */
export class ReviewPlaces {
  readonly #places = new Map<string, ReviewItem>();

  constructor(readonly items: readonly ReviewItem[]) {
    for (const [place, item] of placesOf(items)) this.#places.set(place, item);
  }

  /** The item of this queue that an item of another one has become; undefined where it waits no more. */
  sameAs(item: ReviewItem, other: readonly ReviewItem[]): ReviewItem | undefined {
    const place = placesOf(other).find(([, each]) => each === item)?.[0];
    return place === undefined ? undefined : this.#places.get(place);
  }

  /** The first that still waits of what came after an item in another queue; from the start where none does. */
  nextAfter(item: ReviewItem, other: readonly ReviewItem[]): ReviewItem | undefined {
    const places = placesOf(other);
    const later = places.slice(places.findIndex(([, each]) => each === item) + 1);
    for (const [place] of later) {
      const found = this.#places.get(place);
      if (found) return found;
    }
    return this.items[0];
  }
}

/** Each item with what tells it from the others, in the queue's order. */
function placesOf(items: readonly ReviewItem[]): readonly (readonly [string, ReviewItem])[] {
  const counts = new Map<string, number>();
  return items
    .toReversed()
    .map((item) => {
      const key = keyOf(item);
      const fromEnd = counts.get(key) ?? 0;
      counts.set(key, fromEnd + 1);
      return [`${key}\n${String(fromEnd)}`, item] as const;
    })
    .toReversed();
}
