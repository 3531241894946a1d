import type { CalendarDate } from '@throughcare/contracts';
import type { RosterList } from './rosterRow.ts';

/** What is remembered between two lists: plain JSON, so that a jail that sends one list a day can be followed for years. */
export type RosterState = {
  /** Day of the last list compared; null before the first. */
  readonly lastList: CalendarDate | null;
  /** Who was on it, with the admission that it gave. */
  readonly inside: Readonly<Record<string, CalendarDate>>;
  /** All bookings of those who had more than one. */
  readonly bookings?: Readonly<Record<string, readonly CalendarDate[]>> | undefined;
  /** Whom a list no longer named and none has named since. */
  readonly gone: Readonly<Record<string, Departure>>;
};

/** When a list is held: a file that broke off looks as if everyone had left. */
export type ListLimits = {
  /** Share of the people of the list before that may be missing. */
  readonly mayShrinkBy: number;
  /** So few may always be missing. */
  readonly least: number;
  /** Days whose list somebody looked at and found right. */
  readonly confirmed: ReadonlySet<CalendarDate>;
};
export const listLimits: ListLimits = { mayShrinkBy: 1 / 3, least: 10, confirmed: new Set() };

/** A list that lost so many of the people before it that somebody has to look at it first. */
export type HeldList = {
  readonly listDate: CalendarDate;
  /** People of the list before. */
  readonly before: number;
  /** How many of them it does not name. */
  readonly missing: number;
};

export type Compared = {
  readonly state: RosterState;
  readonly movements: readonly RosterMovement[];
  /** Not null: nothing was compared, and the state is as it was. */
  readonly held: HeldList | null;
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
 * Days without a list only widen the window of a departure. Whom an unreadable row names is on the list; where a row names
 * nobody it may be anyone of those who are missing, so that nobody is taken to have left by this list.
 * Throws RangeError on a list that is not later than the last.
 */
export function compareList(
  state: RosterState,
  list: RosterList,
  limits: ListLimits = listLimits,
): Compared {
  const { lastList } = state;
  if (lastList !== null && list.listDate <= lastList)
    throw new RangeError('a list must be later than the last one compared');
  const named = new Set([...list.people, ...list.named].map(({ personRef }) => personRef));
  const missing = Object.keys(state.inside).filter((personRef) => !named.has(personRef));
  const held = heldFor(state, list, missing.length, limits);
  if (held) return { state, movements: [], held };

  const gone = new Map(Object.entries(state.gone));
  const inside = new Map(Object.entries(state.inside));
  const bookings = bookingsOf(list);
  const window = { windowFrom: lastList ?? list.listDate, windowTo: list.listDate };
  const of = (personRef: string) => ({ listDate: list.listDate, personRef });
  const left: RosterMovement[] = [];
  const leave = (personRef: string): Departure => {
    const departure = { admittedDate: inside.get(personRef) ?? list.listDate, ...window };
    left.push({ ...of(personRef), kind: 'LEFT_LIST', ...departure });
    inside.delete(personRef);
    return departure;
  };
  if (list.unreadable === 0) for (const personRef of missing) gone.set(personRef, leave(personRef));

  const came: RosterMovement[] = [];
  for (const row of earliestOfEach(list.people, bookings)) {
    const { personRef } = row;
    const before = state.inside[personRef];
    if (before !== undefined && shares(state, bookings, personRef)) {
      came.push({ ...of(personRef), kind: 'REPEATED', row: { ...row, admittedDate: before } });
      continue;
    }
    // A new admission from one list to the next: the person left and came back between the two.
    const departure = before === undefined ? gone.get(personRef) : leave(personRef);
    came.push({ ...of(personRef), ...arrival(row, departure) });
    gone.delete(personRef);
    inside.set(personRef, row.admittedDate);
  }
  const several = [...bookings].filter(([, dates]) => dates.length > 1);
  return {
    state: {
      lastList: list.listDate,
      inside: Object.fromEntries(inside),
      ...(several.length > 0 && { bookings: Object.fromEntries(several) }),
      gone: Object.fromEntries(gone),
    },
    movements: [...left, ...came],
    held: null,
  };
}

function heldFor(
  { inside }: RosterState,
  { listDate }: RosterList,
  missing: number,
  { mayShrinkBy, least, confirmed }: ListLimits,
): HeldList | null {
  const before = Object.keys(inside).length;
  const held = missing >= least && missing > before * mayShrinkBy && !confirmed.has(listDate);
  return held ? { listDate, before, missing } : null;
}

/** The admissions that a list gives of each person, whichever row says them. */
function bookingsOf({ people, named }: RosterList): ReadonlyMap<string, readonly CalendarDate[]> {
  const dates = new Map<string, CalendarDate[]>();
  for (const { personRef, admittedDate } of [...people, ...named])
    if (admittedDate !== null)
      dates.set(personRef, [...(dates.get(personRef) ?? []), admittedDate].toSorted());
  return dates;
}

/** Each person's row with the earliest admission of theirs, so that the order of two bookings does not count. */
const earliestOfEach = (
  people: RosterList['people'],
  bookings: ReadonlyMap<string, readonly CalendarDate[]>,
): RosterList['people'] =>
  people.map((row) => ({
    ...row,
    admittedDate: bookings.get(row.personRef)?.[0] ?? row.admittedDate,
  }));

/** Whether one of a person's bookings stood on the list before: then they never left. */
function shares(
  { inside, bookings = {} }: RosterState,
  today: ReadonlyMap<string, readonly CalendarDate[]>,
  personRef: string,
): boolean {
  const before = [inside[personRef], ...(bookings[personRef] ?? [])];
  return (today.get(personRef) ?? []).some((date) => before.includes(date));
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
  limits: ListLimits = listLimits,
): AsyncGenerator<Compared> {
  let state = from;
  for await (const list of lists) {
    const compared = compareList(state, list, limits);
    state = compared.state;
    yield compared;
  }
}
