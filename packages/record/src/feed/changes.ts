import type { AreaCode, OrganisationKind } from '@throughcare/contracts';
import type { FollowUpOwed } from '../documentType.ts';
import type { MergingEvent } from '../merging/index.ts';

/** Whose feed a change stands in: that of an organisation, of all of these kinds that work in an area, or of accounts. */
export type Readers =
  | { readonly org: string }
  | { readonly area: AreaCode | null; readonly kinds: readonly OrganisationKind[] }
  | { readonly accounts: readonly string[] };

/** A change as its service declares it: its type, the thing that it is about, and who is told. */
export type Change<Type extends string = string, Kind extends string = string> = {
  readonly type: Type;
  readonly kind: Kind;
  readonly id: string;
  readonly to: readonly Readers[];
};

type OfType<E, K> = E extends { readonly type: infer T }
  ? K extends T
    ? E & { readonly type: K }
    : never
  : never;

/**
 * Which changes each type of event makes, given the state after it. Every type has a row, so that a new event cannot be
 * forgotten: `untold` where it stands in no feed.
 */
export type ChangesTable<S, E extends { readonly type: string }, C extends Change> = {
  readonly [K in E['type']]: (event: OfType<E, K>, state: S) => readonly C[];
};
export const untold = (): readonly never[] => [];

/** Rows for merges, which are news in no feed. */
export const mergesUntold = {
  'merge-told': untold,
  'unmerge-told': untold,
  'items-received': untold,
  'items-returned': untold,
  'items-given-back': untold,
  'item-found-elsewhere': untold,
} as const satisfies Record<MergingEvent['type'], typeof untold>;

/** The list of an account: no code of an organisation has this form. */
export const accountList = (account: string): string => `account/${account}`;

export const listChanges = 'list-changes';

/** What a document owes to the feeds after an event: nothing, or one follow-up for all that it changed. */
export const changesBy =
  <S, E extends { readonly type: string }, C extends Change>(table: ChangesTable<S, E, C>) =>
  (event: E, state: S): FollowUpOwed[] => {
    const of = table[event.type as E['type']] as (event: E, state: S) => readonly C[];
    const rows = of(event, state).filter(({ to }) => to.length > 0);
    return rows.length === 0 ? [] : [{ name: listChanges, key: event.type, payload: { rows } }];
  };
