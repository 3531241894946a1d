import type { MilestoneOf } from './milestones.ts';

/** The name under which a record counts: one for all records that stand as one person now. */
export type PersonOf = (ref: string) => string;

/**
 * Follows merges as they stand now. Merges of a pair are numbered, so that it does not matter in which order they were heard,
 * or how often: a pair is merged while its last merge is later than its last unmerge.
 */
export function peopleOf(pairs: readonly MilestoneOf<'MERGED' | 'UNMERGED'>[]): PersonOf {
  const standing = new Map<string, { kept: string; removed: string; by: number; undone: number }>();
  for (const { kind, data } of pairs) {
    const { keptRef: kept, removedRef: removed, nth } = data;
    const key = `${kept}/${removed}`;
    const pair = standing.get(key) ?? { kept, removed, by: 0, undone: 0 };
    if (kind === 'MERGED') pair.by = Math.max(pair.by, nth);
    else pair.undone = Math.max(pair.undone, nth);
    standing.set(key, pair);
  }
  const into = new Map<string, string>();
  const person: PersonOf = (ref) => {
    let at = ref;
    for (let next = into.get(at); next !== undefined; next = into.get(at)) at = next;
    return at;
  };
  // In an order of their own, so that a name does not depend on what was heard first.
  for (const [, { kept, removed, by, undone }] of [...standing].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const [one, other] = [person(kept), person(removed)];
    if (by > undone && one !== other) into.set(other, one);
  }
  return person;
}
