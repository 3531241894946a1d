import { earliest, type Instant } from '@throughcare/contracts';
import type { IndexEntry } from './document.ts';
import type { DutyKind } from './dutyKinds.ts';
import type { WorkListName } from './workLists.ts';

/** Exactly one of the two: a work list shows it to those whose desk it is, or it waits until a rule moves it on. */
export type Standing =
  | {
      readonly on: WorkListName;
      /** The desk: an organisation, or all; after a stroke, which part of the list. */
      readonly key: string;
      readonly sort: string;
      readonly until?: never;
    }
  | {
      readonly until: Instant;
      readonly on?: never;
      readonly key?: never;
      readonly sort?: never;
    };

/** Something that somebody owes the person whose document it is in. */
export type Duty = {
  readonly kind: DutyKind;
  /** What it is about: the item that the list shows. */
  readonly id: string;
  /** By when; null where nothing sets a time. */
  readonly due: Instant | null;
  /** When a rule moves it on although nobody does anything, while it stands on a list. */
  readonly moves: Instant | null;
  readonly stands: Standing;
};

/** 'none' is for what is about no person: organisations, registers, feeds. */
export type Duties<S, Settings> = 'none' | ((state: S, settings: Settings) => readonly Duty[]);

type About = Pick<Duty, 'kind' | 'id'> & Partial<Pick<Duty, 'due' | 'moves'>>;
type Place = { readonly key: string; readonly sort: string };

export const listed = (
  on: WorkListName,
  { kind, id, due = null, moves = null }: About,
  { key, sort }: Place,
): Duty => ({ kind, id, due, moves, stands: { on, key, sort } });

export const waiting = (kind: DutyKind, id: string, until: Instant): Duty => ({
  kind,
  id,
  due: until,
  moves: null,
  stands: { until },
});

/** The index in which each list stands a second time, in the order of what is due: lists have orders of their own. */
export const byDue = 'by-due';
/** Its key for what a list has under a key. */
export const dueKey = (list: WorkListName, key: string): string => `${list}/${key}`;
/** What no time is set for comes last: letters and digits come before it. */
const noDue = '~';
export const dueOf = (sort: string): Instant | null => (sort === noDue ? null : (sort as Instant));

/** Where work is found: each duty that stands on a list, in the order of that list and in that of what is due. */
export const entriesOf = (duties: readonly Duty[]): IndexEntry[] =>
  duties.flatMap(({ id: item, due, stands }) =>
    stands.on === undefined
      ? []
      : [
          { name: stands.on, key: stands.key, sort: stands.sort, item },
          { name: byDue, key: dueKey(stands.on, stands.key), sort: due ?? noDue, item },
        ],
  );

/** The next moment at which a rule moves one of them on. */
export const movesAt = (duties: readonly Duty[]): Instant | null =>
  earliest(...duties.map(({ moves, stands }) => stands.until ?? moves));
