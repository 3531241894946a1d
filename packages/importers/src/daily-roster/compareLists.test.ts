import { type CalendarDate, calendarDate } from '@throughcare/contracts';
import fc from 'fast-check';
import { compareList, noLists, type RosterMovement, type RosterState } from './compareLists.ts';
import type { RosterList } from './rosterRow.ts';

const july = (day: number): CalendarDate => calendarDate(`2026-07-${String(day).padStart(2, '0')}`);
const list = (day: number, people: Readonly<Record<string, number>>): RosterList => ({
  listDate: july(day),
  people: Object.entries(people).map(([personRef, admitted], i) => ({
    kind: 'ON_LIST',
    listDate: july(day),
    personRef,
    admittedDate: july(admitted),
    sex: 'NOT_STATED',
    ageBand: null,
    file: 'roster.csv',
    row: i + 2,
  })),
  named: [],
  unreadable: 0,
});

function follow(...lists: RosterList[]) {
  let state: RosterState = noLists;
  const movements: RosterMovement[] = [];
  for (const next of lists) {
    const compared = compareList(state, next);
    state = compared.state;
    movements.push(...compared.movements);
  }
  return { state, movements };
}
const kinds = (movements: readonly RosterMovement[]) =>
  movements.map(({ kind, personRef }) => `${personRef} ${kind}`);

describe('comparing daily lists', () => {
  it('admits everyone whom the first list names', () => {
    expect(kinds(follow(list(1, { a: 1, b: 1 })).movements)).toEqual(['a ADMITTED', 'b ADMITTED']);
  });

  it('repeats who is still there with the same admission', () => {
    expect(kinds(follow(list(1, { a: 1 }), list(2, { a: 1 })).movements)).toEqual([
      'a ADMITTED',
      'a REPEATED',
    ]);
  });

  it('infers a departure between the two lists, over days without one', () => {
    const { movements, state } = follow(list(1, { a: 1 }), list(4, {}));
    expect(movements.at(-1)).toEqual({
      listDate: july(4),
      personRef: 'a',
      kind: 'LEFT_LIST',
      admittedDate: july(1),
      windowFrom: july(1),
      windowTo: july(4),
    });
    expect(state.inside).toEqual({});
  });

  it('knows a return with the same admission by the departure that it takes back', () => {
    const { movements, state } = follow(list(1, { a: 1 }), list(2, {}), list(3, { a: 1 }));
    expect(movements.at(-1)).toMatchObject({
      kind: 'RETURNED_SAME_ADMISSION',
      departure: { windowFrom: july(1), windowTo: july(2) },
    });
    expect(state.gone).toEqual({});
  });

  it('admits again who comes back with another admission', () => {
    const { movements } = follow(list(1, { a: 1 }), list(2, {}), list(5, { a: 4 }));
    expect(kinds(movements)).toEqual(['a ADMITTED', 'a LEFT_LIST', 'a READMITTED']);
  });

  it('finds the departure between two lists that name a person with different admissions', () => {
    const { movements } = follow(list(1, { a: 1 }), list(3, { a: 2 }));
    expect(movements.slice(1)).toMatchObject([
      { kind: 'LEFT_LIST', admittedDate: july(1), windowFrom: july(1), windowTo: july(3) },
      { kind: 'READMITTED', row: { admittedDate: july(2) } },
    ]);
  });

  it('refuses a list that is not later than the last', () => {
    const { state } = follow(list(2, { a: 1 }));
    expect(() => compareList(state, list(2, { a: 1 }))).toThrow('later');
    expect(() => compareList(state, list(1, { a: 1 }))).toThrow('later');
  });

  it('survives being written down as JSON between two lists', () => {
    const { state } = follow(list(1, { a: 1, b: 1 }), list(2, { a: 1 }));
    const kept: RosterState = JSON.parse(JSON.stringify(state));
    expect(compareList(kept, list(3, { b: 1 }))).toEqual(compareList(state, list(3, { b: 1 })));
  });

  it('loses nobody, whatever the lists: admitted = inside + gone for good + never left', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const lists = fc.array(fc.dictionary(person, fc.integer({ min: 1, max: 3 })), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(lists, (given) => {
        const { movements, state } = follow(...given.map((people, i) => list(i + 4, people)));
        const count = (kind: RosterMovement['kind']) =>
          movements.filter((movement) => movement.kind === kind).length;
        const last = given.at(-1) ?? {};
        expect(Object.keys(state.inside).sort()).toEqual(Object.keys(last).sort());
        // Every arrival but the returns opens an admission; every departure ends one, and a return takes that back.
        const admissions = count('ADMITTED') + count('READMITTED');
        const ended = count('LEFT_LIST') - count('RETURNED_SAME_ADMISSION');
        expect(admissions - ended).toBe(Object.keys(state.inside).length);
        // Departures are taken back, settled by another admission, or still open.
        const open = Object.keys(state.gone).length;
        expect(count('LEFT_LIST')).toBe(
          count('RETURNED_SAME_ADMISSION') + count('READMITTED') + open,
        );
      }),
    );
  });
});
