import { calendarDate } from '@throughcare/contracts';
import { inFiles, listed } from '../rows/fixture.ts';
import {
  compareList,
  type ListLimits,
  listLimits,
  noLists,
  rosterMovements,
} from './compareLists.ts';
import { readRoster, rosterLists } from './readRoster.ts';

const header = 'snapshot,person_ref,admitted_date,gender,age_band';
const line = (day: number, person: string, admitted = '2026-08-01', band = '25-34') =>
  `2026-09-0${day},${person},${admitted},F,${band}`;
const many = (day: number, n: number) =>
  Array.from({ length: n }, (_, i) => line(day, `p${i}`)).join('\n');

/** What list after list says, a file a day. */
const told = (files: readonly string[], limits: ListLimits = listLimits) =>
  inFiles(
    Object.fromEntries(files.map((rows, i) => [`day-${i}.csv`, `${header}\n${rows}`])),
    async (folder) => {
      const paths = files.map((_, i) => `${folder}/day-${i}.csv`);
      const compared = await listed(
        rosterMovements(rosterLists(readRoster(paths)), noLists, limits),
      );
      return compared.map(({ movements, held, state }) => ({
        moved: movements
          .filter(({ kind }) => kind !== 'REPEATED')
          .map(({ kind, personRef }) => `${personRef} ${kind}`),
        held,
        inside: Object.keys(state.inside),
      }));
    },
  );

describe('a row that cannot be read', () => {
  it.each([
    ['its admission is empty', line(2, 'b', '')],
    ['its age is no age', line(2, 'b', '2026-08-01', 'old')],
  ])('still says that its person is on the list: %s', async (_why, row) => {
    const [, second] = await told([`${line(1, 'a')}\n${line(1, 'b')}`, `${line(2, 'a')}\n${row}`]);
    expect(second).toMatchObject({ moved: [], inside: ['a', 'b'] });
  });

  it('may be anybody where it names nobody, so that nobody is taken to have left by that list', async () => {
    const lists = [
      `${line(1, 'a')}\n${line(1, 'b')}`,
      `${line(2, 'a')}\n2026-09-02,b`,
      line(3, 'a'),
    ];
    const [, second, third] = await told(lists);
    expect(second).toMatchObject({ moved: [], inside: ['a', 'b'] });
    expect(third).toMatchObject({ moved: ['b LEFT_LIST'], inside: ['a'] });
  });

  it('keeps nobody inside whom a list that can be read does not name', async () => {
    const [, second] = await told([`${line(1, 'a')}\n${line(1, 'b')}`, line(2, 'a')]);
    expect(second).toMatchObject({ moved: ['b LEFT_LIST'], inside: ['a'] });
  });
});

describe('a list that broke off', () => {
  it('is held: nobody is taken to have left until somebody has looked at it', async () => {
    const [, second, third] = await told([many(1, 40), many(2, 2), many(3, 39)]);
    expect(second).toMatchObject({ moved: [], held: { before: 40, missing: 38 } });
    expect(second?.inside).toHaveLength(40);
    expect(third).toMatchObject({ moved: ['p39 LEFT_LIST'], held: null });
  });

  it('is compared once somebody has found it right', async () => {
    const confirmed = { ...listLimits, confirmed: new Set([calendarDate('2026-09-02')]) };
    const [, second] = await told([many(1, 40), many(2, 2)], confirmed);
    expect(second?.moved).toHaveLength(38);
  });

  it.each([
    ['nine of twelve: fewer than ten', 12, 3, false],
    ['ten of thirty: a third and not more', 30, 20, false],
    ['eleven of thirty', 30, 19, true],
  ])('is told from a day on which many went: %s', async (_what, before, after, held) => {
    const [, second] = await told([many(1, before), many(2, after)]);
    expect(second?.held !== null).toBe(held);
    expect(second?.moved).toHaveLength(held ? 0 : before - after);
  });
});

describe('two bookings of one person', () => {
  const [early, late] = ['2026-08-01', '2026-08-20'];
  it('are one person, in whichever order they stand', async () => {
    for (const [one, other] of [
      [early, late],
      [late, early],
    ] as const) {
      const both = (day: number) => `${line(day, 'a', one)}\n${line(day, 'a', other)}`;
      const swapped = `${line(2, 'a', other)}\n${line(2, 'a', one)}`;
      const [first, second, third] = await told([both(1), swapped, both(3)]);
      expect(first?.moved).toEqual(['a ADMITTED']);
      expect([second?.moved, third?.moved]).toEqual([[], []]);
    }
  });

  it('end one by one without a departure, and with another admission than either there is one', async () => {
    const both = `${line(1, 'a', early)}\n${line(1, 'a', late)}`;
    const [, second, third] = await told([both, line(2, 'a', late), line(3, 'a', '2026-09-03')]);
    expect(second?.moved).toEqual([]);
    expect(third?.moved).toEqual(['a LEFT_LIST', 'a READMITTED']);
  });

  it('are remembered as JSON', async () => {
    const people = { kind: 'ON_LIST', personRef: 'a', sex: 'F', ageBand: null, file: 'f', row: 2 };
    const list = (day: string, admittedDate: string, named: object[] = []) =>
      ({
        listDate: day,
        people: [{ ...people, listDate: day, admittedDate }],
        named,
        unreadable: 0,
      }) as unknown as Parameters<typeof compareList>[1];
    const second = { listDate: '2026-09-01', personRef: 'a', admittedDate: late };
    const { state } = compareList(noLists, list('2026-09-01', early, [second]));
    const kept = JSON.parse(JSON.stringify(state)) as typeof state;
    const { movements } = compareList(kept, list('2026-09-02', late));
    expect(movements.map(({ kind }) => kind)).toEqual(['REPEATED']);
  });
});
