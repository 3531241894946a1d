import type { CalendarDate } from '@throughcare/contracts';
import type { RosterList } from './rosterRow.ts';

/** What is remembered between two lists: plain JSON, so that a jail that sends one list a day can be followed for years. */
export type RosterState = {
  /** Day of the last list compared; null before the first. */
  readonly lastList: CalendarDate | null;
  /** Who was on it, with the admission that it gave. */
  readonly inside: Readonly<Record<string, CalendarDate>>;
  /** Whom a list no longer named and none has named since. */
  readonly gone: Readonly<Record<string, Departure>>;
};

/** The person left between the end of one list's day and the end of the next one's. */
export type Departure = {
  readonly admittedDate: CalendarDate;
  readonly windowFrom: CalendarDate;
  readonly windowTo: CalendarDate;
};

/** What a list says of one person, compared with the lists before it; true as of the end of `listDate`. */
export type RosterMovement = { readonly listDate: CalendarDate; readonly personRef: string } & (
  | { readonly kind: 'ADMITTED'; readonly row: OnList }
  /** Named before, with the same admission. */
  | { readonly kind: 'REPEATED'; readonly row: OnList }
  /** Named no longer. The list does not say why: release, bail, transfer, or a charge by which the list is filtered. */
  | ({ readonly kind: 'LEFT_LIST' } & Departure)
  /** Back with the admission of the departure: while that is still open, the person never left. */
  | {
      readonly kind: 'RETURNED_SAME_ADMISSION';
      readonly row: OnList;
      readonly departure: Departure;
    }
  /** Back with another admission, which settles the departure. */
  | { readonly kind: 'READMITTED'; readonly row: OnList; readonly departure: Departure }
);
type OnList = RosterList['people'][number];

export const noLists: RosterState = { lastList: null, inside: {}, gone: {} };

/**
 * Compares one list with what is remembered. Departures come first, then people in the order of the list.
 * Days without a list only widen the window of a departure. Throws RangeError on a list that is not later than the last.
 */
export function compareList(
  state: RosterState,
  list: RosterList,
): { readonly state: RosterState; readonly movements: readonly RosterMovement[] } {
  const { lastList } = state;
  if (lastList !== null && list.listDate <= lastList)
    throw new RangeError('a list must be later than the last one compared');
  const gone = new Map(Object.entries(state.gone));
  const left: RosterMovement[] = [];
  const named: RosterMovement[] = [];
  const of = (personRef: string) => ({ listDate: list.listDate, personRef });
  const leave = (personRef: string, admittedDate: CalendarDate): Departure => {
    const departure = {
      admittedDate,
      windowFrom: lastList ?? list.listDate,
      windowTo: list.listDate,
    };
    left.push({ ...of(personRef), kind: 'LEFT_LIST', ...departure });
    return departure;
  };

  const today = new Map(list.people.map((row) => [row.personRef, row]));
  for (const [personRef, admittedDate] of Object.entries(state.inside))
    if (!today.has(personRef)) gone.set(personRef, leave(personRef, admittedDate));
  for (const [personRef, row] of today) {
    const before = state.inside[personRef];
    if (before === row.admittedDate) {
      named.push({ ...of(personRef), kind: 'REPEATED', row });
      continue;
    }
    // A new admission from one list to the next: the person left and came back between the two.
    const departure = before === undefined ? gone.get(personRef) : leave(personRef, before);
    named.push({ ...of(personRef), ...arrival(row, departure) });
    gone.delete(personRef);
  }
  return {
    state: {
      lastList: list.listDate,
      inside: Object.fromEntries([...today].map(([ref, row]) => [ref, row.admittedDate])),
      gone: Object.fromEntries(gone),
    },
    movements: [...left, ...named],
  };
}

const arrival = (row: OnList, departure: Departure | undefined) => {
  if (departure === undefined) return { kind: 'ADMITTED', row } as const;
  return departure.admittedDate === row.admittedDate
    ? ({ kind: 'RETURNED_SAME_ADMISSION', row, departure } as const)
    : ({ kind: 'READMITTED', row, departure } as const);
};

/** The movements of list after list, with the day of each. */
export async function* rosterMovements(
  lists: AsyncIterable<RosterList>,
  from: RosterState = noLists,
): AsyncGenerator<{ readonly movements: readonly RosterMovement[]; readonly state: RosterState }> {
  let state = from;
  for await (const list of lists) {
    const compared = compareList(state, list);
    state = compared.state;
    yield compared;
  }
}
