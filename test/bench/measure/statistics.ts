/** What several rounds of one measurement came to. */
export type Summary = { readonly median: number; readonly least: number; readonly most: number };

export function summaryOf(values: readonly number[]): Summary {
  const sorted = values.toSorted((a, b) => a - b);
  const [least] = sorted;
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) throw new Error('nothing was measured');
  return { median: quantile(sorted, 0.5), least, most };
}

/**
 * Ours over theirs, round by round: what slowed the machine in one round slowed both, and cancels out.
 * Medians of each, divided, would not have that.
 */
export function ratios(ours: readonly number[], theirs: readonly number[]): Summary {
  return summaryOf(
    ours.map((value, round) => {
      const other = theirs[round];
      if (other === undefined) throw new Error('the rounds do not pair');
      return value / other;
    }),
  );
}

/** The value below which a share of the sorted values lies, between two of them by proportion. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  const above = sorted[Math.ceil(at)];
  if (below === undefined || above === undefined) throw new Error('nothing was measured');
  return below + (above - below) * (at - Math.floor(at));
}
