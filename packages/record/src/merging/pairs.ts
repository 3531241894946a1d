import { type ById, only, put } from '../collection.ts';
import { type Refusal, refuse } from '../refusal.ts';

/**
 * How this record and another stand to each other. Merges and unmerges of a pair are numbered, 1 for the first, so that
 * news of them may come late, twice and in any order: the highest number of each kind is all that counts.
 */
export type Pair = {
  /** What this record is in the pair. */
  readonly role: 'KEPT' | 'REMOVED';
  readonly other: string;
  /** The last merge that is known here; 0 for none. */
  readonly merged: number;
  /** The last merge that was undone. */
  readonly unmerged: number;
  /** The last undone merge after which the removed record has its things again. */
  readonly returned: number;
  /**
   * On the kept record: the returns that it awaited itself when it heard of the unmerge that is not returned yet. They
   * may bring things of the removed record that have gone on elsewhere, so they come first. Each of them was asked for
   * earlier, so no two records wait for each other.
   */
  readonly after: readonly { readonly from: string; readonly nth: number }[];
};

/** What a record knows of merges: its pairs, and where its things came from. */
export type Merging = {
  readonly pairs: ById<Pair>;
  /** By collection and id: the records that a thing came through, its home first. A thing that is at home has no entry. */
  readonly origins: ById<readonly string[]>;
  /** By collection and id: the record that a thing was given back to. What is heard of it here later goes there as well. */
  readonly gone: ById<string>;
  /** By collection and id: records taken apart from this one that were asked whether a thing heard here is theirs, and denied it. */
  readonly denied: ById<readonly string[]>;
};

export const neverMerged: Merging = { pairs: {}, origins: {}, gone: {}, denied: {} };

/** What every record that can be merged has. */
export type Mergeable = { readonly merging: Merging };

/** Nothing came here, and nothing left: so it is of nearly all records, and rules ask before each of them. */
export const standsAlone = ({ pairs, gone }: Merging): boolean =>
  Object.keys(pairs).length === 0 && Object.keys(gone).length === 0;

const pairKey = (role: Pair['role'], other: string): string => `${role}/${other}`;

export const pairOf = ({ pairs }: Merging, role: Pair['role'], other: string): Pair | undefined =>
  pairs[pairKey(role, other)];

/** The pair with these numbers raised; a lower number than the one that is known changes nothing. */
export function raised(
  merging: Merging,
  role: Pair['role'],
  other: string,
  numbers: Partial<Pick<Pair, 'merged' | 'unmerged' | 'returned'>>,
): Merging {
  const key = pairKey(role, other);
  const known = merging.pairs[key] ?? {
    role,
    other,
    merged: 0,
    unmerged: 0,
    returned: 0,
    after: [],
  };
  const next = {
    ...known,
    merged: Math.max(known.merged, numbers.merged ?? 0),
    unmerged: Math.max(known.unmerged, numbers.unmerged ?? 0),
    returned: Math.max(known.returned, numbers.returned ?? 0),
    after:
      (numbers.unmerged ?? 0) > known.unmerged && !isReturning(known)
        ? awaited(merging)
        : known.after,
  };
  return { ...merging, pairs: put(merging.pairs, key, next) };
}

export const isMerged = ({ merged, unmerged, returned }: Pair): boolean =>
  merged > Math.max(unmerged, returned);
const isReturning = ({ unmerged, returned }: Pair): boolean => unmerged > returned;
/**
 * Whether what came from the other record stays here. While an earlier merge is still being undone it does not, although
 * the next merge of the two is known: the other record awaits its things, and sends them again with that next merge.
 */
export const keepsThings = (pair: Pair): boolean => isMerged(pair) && !isReturning(pair);
const pairsAs = ({ pairs }: Merging, role: Pair['role']): readonly Pair[] =>
  Object.values(pairs).filter((pair) => pair.role === role);

/** The record that this one was merged into, and by which of their merges; null where it stands for itself. */
export const mergedBy = (merging: Merging): Pair | null =>
  pairsAs(merging, 'REMOVED').find(isMerged) ?? null;
export const mergedInto = ({ merging }: Mergeable): string | null =>
  mergedBy(merging)?.other ?? null;

/** The records that were merged into this one and are still. */
export const absorbedBy = ({ merging }: Mergeable): readonly string[] =>
  pairsAs(merging, 'KEPT')
    .filter(isMerged)
    .map(({ other }) => other);

/** The returns that this record waits for: of its own things, from where a merge was undone. */
const awaited = (merging: Merging): Pair['after'] =>
  pairsAs(merging, 'REMOVED')
    .filter(isReturning)
    .map(({ other, unmerged }) => ({ from: other, nth: unmerged }));
export const awaitsReturn = (merging: Merging): boolean => awaited(merging).length > 0;

/** Whether things that are to go to that record may still be on their way here. */
export function mustWaitFor(merging: Merging, other: string): boolean {
  const after = pairOf(merging, 'KEPT', other)?.after ?? [];
  return after.some(({ from, nth }) => (pairOf(merging, 'REMOVED', from)?.returned ?? 0) < nth);
}

/** Records whose merge into this one was undone and that have not all of their things again. */
export const returningTo = (merging: Merging): readonly Pair[] =>
  pairsAs(merging, 'KEPT').filter(isReturning);

/** Records that were merged into this one and are no longer: only then can anything here be another's. */
export const takenApartFrom = (merging: Merging): readonly string[] =>
  pairsAs(merging, 'KEPT')
    .filter((pair) => pair.unmerged > 0 && !keepsThings(pair))
    .map(({ other }) => other);

export const withOrigins = (
  merging: Merging,
  key: string,
  origins: readonly string[],
): Merging => ({
  ...merging,
  origins:
    origins.length > 0
      ? put(merging.origins, key, origins)
      : only(merging.origins, (_origins, one) => one !== key),
  gone: only(merging.gone, (_to, one) => one !== key),
});

export const mergedAway = (keptRef: string): Refusal<'person-merged'> =>
  refuse.conflict('person-merged', 'This record was merged into another.', { keptRef });

/** For the moment in which things move between two records after an unmerge. */
export const takenApart: Refusal = refuse.unavailable(
  'items-returning',
  'The record is being taken apart; try again.',
);
