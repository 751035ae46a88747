import type { Place } from "../../../server/src/protocol/corpus-messages.js";

/** The orders that places can be shown in. */
export type Order = "page" | "left" | "right" | "label";

/** How Chinese is ordered: by its sounds. */
const collator = new Intl.Collator("zh");

/** The places in an order; those that are alike in it stay as on the pages. */
export function ordered(places: readonly Place[], order: Order): readonly Place[] {
  const key = KEYS[order];
  if (!key) return places;
  const keyed = places.map((place) => ({ place, key: key(place) }));
  return keyed.sort((one, other) => collator.compare(one.key, other.key)).map(({ place }) => place);
}

const KEYS: Readonly<Record<Order, ((place: Place) => string) | null>> = {
  page: null,
  // The nearest words count first.
  left: ({ left }) => Array.from(left).reverse().join(""),
  right: ({ right }) => right,
  label: ({ mention }) => mention?.label ?? "\uFFFF",
};
