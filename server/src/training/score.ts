/** Right, extra and missed mentions of one label. */
export interface Count {
  right: number;
  extra: number;
  missed: number;
}

/** A mention as a scorer compares it. */
export interface Scored {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Exact-span counts by label, of the labels that the gold mentions use; `all` is their sum. */
export function scoreMentions(
  pairs: Iterable<{ gold: readonly Scored[]; got: readonly Scored[] }>,
): Map<string, Count> {
  const list = [...pairs];
  const labels = new Set(list.flatMap(({ gold }) => gold.map(({ label }) => label)));
  const counts = new Map<string, Count>(
    ["all", ...[...labels].sort()].map((label) => [label, { right: 0, extra: 0, missed: 0 }]),
  );
  const key = ({ start, end, label }: Scored): string => `${String(start)}-${String(end)}-${label}`;
  const add = (label: string, side: keyof Count): void => {
    for (const name of [label, "all"]) {
      const count = counts.get(name);
      if (count) count[side]++;
    }
  };
  for (const { gold, got } of list) {
    const wanted = new Set(gold.map(key));
    const found = new Set(got.map(key));
    for (const mention of got)
      if (labels.has(mention.label)) add(mention.label, wanted.has(key(mention)) ? "right" : "extra");
    for (const mention of gold) if (!found.has(key(mention))) add(mention.label, "missed");
  }
  return counts;
}

/** The F measure of a count. */
export const fMeasure = ({ right, extra, missed }: Count): number =>
  right === 0 ? 0 : (2 * right) / (2 * right + extra + missed);
