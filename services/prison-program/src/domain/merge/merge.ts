import type { Audience } from '@throughcare/contracts';
import type { Episode } from '../custody/state.ts';
import type { Enrolment } from '../enrolment/state.ts';
import type { Heard } from '../heard/state.ts';
import type { Ost } from '../ost/state.ts';

type Count = { readonly merged: number; readonly unmerged: number };

/**
 * Two records of one person, as intake told of them. The same news comes on two streams, in any order against each
 * other, so it is counted by audience: the pair is merged when the most merges told exceed the most unmerges told.
 */
export type Merge = {
  /** What this document is in the pair. */
  readonly role: 'KEPT' | 'REMOVED';
  readonly other: string;
  readonly told: Readonly<Partial<Record<Audience, Count>>>;
};
export type Merges = Readonly<Record<string, Merge>>;

/** What moves between the two documents of a merged person. */
export type Items = {
  readonly episodes: Readonly<Record<string, Episode>>;
  readonly enrolments: Readonly<Record<string, Enrolment>>;
  readonly osts: Readonly<Record<string, Ost>>;
  readonly heard: Heard;
};

export type MergeEvent =
  | {
      readonly type: 'merge-told';
      readonly role: Merge['role'];
      readonly other: string;
      readonly audience: Audience;
      readonly what: 'merged' | 'unmerged';
    }
  /** On the kept document: what stood on the removed one. */
  | { readonly type: 'items-received'; readonly origin: string; readonly items: Items }
  /** On the removed document, after an unmerge: its own back, as the kept one left them. */
  | { readonly type: 'items-returned'; readonly items: Items }
  /** On the kept document, once they are returned. */
  | { readonly type: 'items-dropped'; readonly origin: string };

export const keyOf = (role: Merge['role'], other: string): string => `${role}/${other}`;

export function isMerged(merge: Merge | undefined): boolean {
  const counts = Object.values(merge?.told ?? {});
  return (
    Math.max(0, ...counts.map((count) => count.merged)) >
    Math.max(0, ...counts.map((count) => count.unmerged))
  );
}

/** The person that this record was merged into; null where it stands for itself. */
export const mergedInto = (state: { readonly merges: Merges }): string | null =>
  Object.values(state.merges).find((merge) => merge.role === 'REMOVED' && isMerged(merge))?.other ??
  null;

export function evolveMerges(
  merges: Merges,
  event: Extract<MergeEvent, { type: 'merge-told' }>,
): Merges {
  const key = keyOf(event.role, event.other);
  const merge = merges[key] ?? { role: event.role, other: event.other, told: {} };
  const count = merge.told[event.audience] ?? { merged: 0, unmerged: 0 };
  return {
    ...merges,
    [key]: {
      ...merge,
      told: { ...merge.told, [event.audience]: { ...count, [event.what]: count[event.what] + 1 } },
    },
  };
}
