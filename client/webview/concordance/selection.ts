import type { Place } from "../../../server/src/protocol/corpus-messages.js";

/** The places that are selected among those on the screen; told of by what listens. */
export class Selection {
  private readonly chosen = new Set<Place>();
  private shown: readonly Place[] = [];
  /** Where a stretch of selected places begins. */
  private anchor: Place | null = null;

  constructor(private readonly changed: () => void) {}

  /** The selected places, in the order of the screen. */
  get places(): readonly Place[] {
    return this.shown.filter((place) => this.chosen.has(place));
  }

  /** Whether all, some or none of what is shown is selected. */
  get extent(): "all" | "some" | "none" {
    const { length } = this.places;
    return length === 0 ? "none" : length === this.shown.length ? "all" : "some";
  }

  has(place: Place): boolean {
    return this.chosen.has(place);
  }

  /** Others are on the screen: what is selected there stays so. */
  show(places: readonly Place[]): void {
    this.shown = places;
    const here = new Set(places);
    for (const place of this.chosen) if (!here.has(place)) this.chosen.delete(place);
    if (this.anchor && !here.has(this.anchor)) this.anchor = null;
    this.changed();
  }

  /** Selects a place or no longer; with `through`, also all between it and the last one that was. */
  toggle(place: Place, through: boolean): void {
    const wanted = !this.chosen.has(place);
    const from = through && this.anchor ? this.shown.indexOf(this.anchor) : -1;
    const to = this.shown.indexOf(place);
    if (from < 0) this.put(place, wanted);
    else for (let at = Math.min(from, to); at <= Math.max(from, to); at++) this.put(this.shown[at], true);
    this.anchor = place;
    this.changed();
  }

  /** Selects these too. */
  add(...places: readonly Place[]): void {
    for (const place of places) this.put(place, true);
    this.anchor = places.at(-1) ?? this.anchor;
    this.changed();
  }

  /** Selects all that is shown, or nothing. */
  all(wanted: boolean): void {
    for (const place of this.shown) this.put(place, wanted);
    this.changed();
  }

  private put(place: Place | undefined, wanted: boolean): void {
    if (place === undefined) return;
    if (wanted) this.chosen.add(place);
    else this.chosen.delete(place);
  }
}
