import { calendarDate } from '@throughcare/contracts';
import { describeReal } from '@throughcare/testing';
import { csvRows } from '../rows/csv.ts';
import { inFile, listed } from '../rows/fixture.ts';
import { tallies } from '../rows/tally.ts';
import { type RosterMovement, rosterMovements } from './compareLists.ts';
import { readRoster, rosterLists } from './readRoster.ts';

const header =
  'snapshot,person_ref,admitted_date,inmate_status_code,custody_level,bradh,gender,age_band,top_charge';
const line = (snapshot: string, person: string, admitted = '2026-06-01', band = '25-34') =>
  `${snapshot},${person},${admitted},DE,MIN,Y,F,${band},220.16`;
const read = (rows: string[], after: string | null = null) =>
  inFile('roster.csv', [header, ...rows].join('\n'), (path) =>
    listed(readRoster([path], after === null ? null : calendarDate(after))),
  );

describe('a row of a daily roster', () => {
  it('keeps who is inside since when, and neither charge nor health flag nor custody level', async () => {
    const [outcome] = await read([line('2026-07-01', 'p1')]);
    expect(outcome).toMatchObject({ outcome: 'accepted', flags: [] });
    expect(outcome?.outcome === 'accepted' && outcome.records).toEqual([
      {
        kind: 'ON_LIST',
        listDate: '2026-07-01',
        personRef: 'p1',
        admittedDate: '2026-06-01',
        sex: 'F',
        ageBand: '25_34',
      },
    ]);
  });

  it.each([
    ['21-24', '18_24'],
    ['45-54', '45_54'],
    ['16-20', null],
    ['55+', null],
    ['65+', '65_PLUS'],
    ['', null],
  ])('reads the age band %s as %s', async (band, ours) => {
    const [outcome] = await read([line('2026-07-01', 'p1', '2026-06-01', band)]);
    expect(outcome).toMatchObject({ records: [{ ageBand: ours }] });
  });

  it('counts a person once a list', async () => {
    const outcomes = await read([line('2026-07-01', 'p1'), line('2026-07-01', 'p1', '2026-06-02')]);
    expect(outcomes[1]).toMatchObject({ outcome: 'duplicate', reason: 'SAME_PERSON_ON_LIST' });
  });

  it('does not read a list twice, nor one that comes too late', async () => {
    const rows = [line('2026-06-30', 'p1'), line('2026-07-01', 'p1'), line('2026-07-02', 'p1')];
    expect(await read(rows, '2026-07-01')).toMatchObject([
      { outcome: 'rejected', reason: 'LIST_OUT_OF_ORDER' },
      { outcome: 'duplicate', reason: 'SAME_LIST' },
      { outcome: 'accepted' },
    ]);
  });
});

const roster = 'nyc_doc_custody_drug_2026-07.csv';
const answer = 'nyc_doc_movements_2026-07.csv';

describeReal([roster, answer], 'the July lists of a jail', (path) => {
  const july: RosterMovement[] = [];
  let inside = 0;
  let open = 0;

  beforeAll(async () => {
    const lists = rosterLists(readRoster([path(roster)]));
    for await (const { movements, state } of rosterMovements(lists)) {
      july.push(...movements);
      inside = Object.keys(state.inside).length;
      open = Object.keys(state.gone).length;
    }
  });
  const of = (...kinds: RosterMovement['kind'][]) =>
    july.filter(({ kind }) => kinds.includes(kind));

  it('are read row by row', async () => {
    expect(tallies(await listed(readRoster([path(roster)])))).toEqual({
      [path(roster)]: { read: 8946, accepted: 8946, duplicate: 0, ignored: 0, rejected: 0 },
    });
  });

  it('give 574 admissions, 412 inside, 174 departures of which 161 stay open and 12 never were', () => {
    expect(of('ADMITTED', 'READMITTED')).toHaveLength(574);
    expect(inside).toBe(412);
    expect(of('LEFT_LIST')).toHaveLength(174);
    expect(of('RETURNED_SAME_ADMISSION')).toHaveLength(12);
    expect(open).toBe(161);
  });

  /** What an independent comparison of all charges says of a person at a list. */
  async function said(): Promise<Map<string, string[]>> {
    const byPerson = new Map<string, string[]>();
    for await (const line of csvRows(path(answer))) {
      if ('reason' in line) throw new Error('the answer itself must be readable');
      const [type = '', , listDate, person] = line.cells;
      const key = `${listDate} ${person}`;
      byPerson.set(key, [...(byPerson.get(key) ?? []), type]);
    }
    return byPerson;
  }
  const told = (types: Map<string, string[]>, movements: readonly RosterMovement[]) => {
    const counts: Record<string, number> = {};
    for (const { listDate, personRef } of movements) {
      // A change of status beside another movement moves nobody.
      const [type = 'NOTHING', ...more] = (types.get(`${listDate} ${personRef}`) ?? []).filter(
        (name) => name !== 'STATUS_CHANGED',
      );
      expect(more).toEqual([]);
      counts[type] = (counts[type] ?? 0) + 1;
    }
    return counts;
  };

  it('agree with an independent answer: of 174 departures 97 left custody, 77 changed charge', async () => {
    expect(told(await said(), of('LEFT_LIST'))).toEqual({
      LEFT_CUSTODY: 97,
      TOP_CHARGE_CHANGED: 77,
    });
  });

  it('agree with an independent answer: of 185 arrivals 125 appeared, 4 reappeared, 56 changed charge', async () => {
    const first = july[0]?.listDate;
    const arrivals = of('ADMITTED', 'READMITTED', 'RETURNED_SAME_ADMISSION').filter(
      ({ listDate }) => listDate !== first,
    );
    expect(arrivals).toHaveLength(185);
    expect(told(await said(), arrivals)).toEqual({
      APPEARED: 125,
      REAPPEARED: 4,
      TOP_CHARGE_CHANGED: 56,
    });
  });
});
