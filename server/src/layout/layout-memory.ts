import { KnownReadings } from "../bylines/known-readings.js";
import { PairTables } from "./passage-pairs.js";
import { StepWays } from "./step-ways.js";

/**
 * What laying one stretch of a page out leaves for the next, and for the next version of the page: what was read already,
 * and tables that are costly to make. Nothing that is decided depends on it. Bounded.
 */
export class LayoutMemory {
  readonly readings = new KnownReadings();
  readonly ways = new StepWays();
  readonly pairs = new PairTables();
}
