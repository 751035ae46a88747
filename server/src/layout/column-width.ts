import { WIDEST, type LineFacts } from "./line-facts.js";

/** At most so many widths are weighed as column widths: the most frequent of the page. */
const MOST_CANDIDATES = 48;

/** What it costs that a column's width changes from one line to the next, without and with a blank line between. */
const CHANGE = 7;
const CHANGE_AT_GAP = 4;

/** A line so many half cells narrower than the column costs so much; narrower ones cost {@link COST_SHORT}. */
const COST_NARROWER = [0, 0.6, 0.9, 1.6, 1.4, 1.9, 2.1];
const COST_SHORT = 2.3;
/** A line so many half cells wider than the column (a mark hangs over, figures do not fit) costs so much. */
const COST_WIDER = [0, 2.2, 2.8, 6, 7];
const COST_TOO_WIDE = 9;

/** What it costs that a line is so many half cells wider than its column (less than 0: narrower), after {@link WIDEST}. */
const COSTS: Readonly<Float32Array> = Float32Array.from({ length: 2 * WIDEST + 1 }, (_, at) => costOf(at - WIDEST));

function costOf(wider: number): number {
  if (wider > 0) return COST_WIDER[wider] ?? COST_TOO_WIDE;
  return COST_NARROWER[-wider] ?? COST_SHORT;
}

/**
 * The width of the column that each line stands in, in half cells: the sequence of widths that explains the page's
 * lines at the least cost, where lines fill their column or fall short of it, hardly exceed it, and the width seldom
 * changes. So a page may hold several widths, and a caption of three lines has its own. Dynamic programming over the
 * lines; linear in them.
 */
export function columnWidths(facts: LineFacts): Uint16Array {
  const { count } = facts;
  const widths = new Uint16Array(count);
  const candidates = candidateWidths(facts);
  const kinds = candidates.length;
  if (kinds === 0) return widths;
  const from = new Uint8Array(count * kinds);
  const sums = new Float64Array(kinds);
  let best = 0;
  for (let at = 0; at < count; at++) {
    const change = at === 0 ? Infinity : (sums[best] ?? 0) + ((facts.gap[at - 1] ?? 0) > 0 ? CHANGE_AT_GAP : CHANGE);
    const width = WIDEST + (facts.width[at] ?? 0);
    const place = at * kinds;
    const cameFrom = best;
    let least = Infinity;
    for (let kind = 0; kind < kinds; kind++) {
      const stay = sums[kind] ?? 0;
      const changes = change < stay;
      const total = (changes ? change : stay) + (COSTS[width - (candidates[kind] ?? 0)] ?? 0);
      from[place + kind] = changes ? cameFrom : kind;
      sums[kind] = total;
      if (total < least) {
        least = total;
        best = kind;
      }
    }
  }
  let kind = 0;
  for (let each = 1; each < kinds; each++) if ((sums[each] ?? 0) < (sums[kind] ?? 0)) kind = each;
  for (let at = count - 1; at >= 0; at--) {
    widths[at] = candidates[kind] ?? 0;
    kind = from[at * kinds + kind] ?? 0;
  }
  return widths;
}

function candidateWidths(facts: LineFacts): Uint16Array {
  const counts = new Uint32Array(WIDEST + 1);
  for (let at = 0; at < facts.count; at++) {
    const width = facts.width[at] ?? 0;
    counts[width] = (counts[width] ?? 0) + 1;
  }
  const used: number[] = [];
  for (let width = 1; width <= WIDEST; width++) if ((counts[width] ?? 0) > 0) used.push(width);
  const frequent = used.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || b - a).slice(0, MOST_CANDIDATES);
  return Uint16Array.from(frequent).sort();
}
