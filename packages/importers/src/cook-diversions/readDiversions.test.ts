import { describeReal } from '@throughcare/testing';
import { inFile, listed } from '../rows/fixture.ts';
import { tallies } from '../rows/tally.ts';
import { readDiversions } from './readDiversions.ts';

const header =
  'case_ref,participant_ref,received_date,offense_category,diversion_program,referral_date,diversion_count,primary_charge_offense_title,statute,gender,diversion_result,diversion_closed_date';
const row = (cells: Partial<Record<string, string>> = {}) => {
  const usual: Record<string, string> = {
    case_ref: 'case-1',
    participant_ref: 'person-1',
    received_date: '2011-01-01',
    offense_category: 'Narcotics',
    diversion_program: 'DS',
    referral_date: '2011-03-03',
    diversion_count: '1',
    primary_charge_offense_title: '"POSSESSION, FIRST"',
    statute: '720 ILCS 570/402(c)',
    gender: 'Female',
    diversion_result: 'Graduated',
    diversion_closed_date: '2011-05-13',
  };
  return header
    .split(',')
    .map((column) => cells[column] ?? usual[column])
    .join(',');
};
const read = (...rows: string[]) =>
  inFile('cook.csv', [header, ...rows].join('\n'), (path) => listed(readDiversions([path])));

describe('a row of a diversions file', () => {
  it('becomes an order without a word of the charge', async () => {
    const [outcome] = await read(row());
    expect(outcome).toMatchObject({
      row: 2,
      outcome: 'accepted',
      flags: [],
      records: [
        {
          kind: 'DIVERSION',
          caseRef: 'case-1',
          participantRef: 'person-1',
          programme: 'DS',
          orderDate: '2011-03-03',
          result: 'GRADUATED',
          closedDate: '2011-05-13',
          sex: 'F',
        },
      ],
    });
    expect(JSON.stringify(outcome)).not.toMatch(
      /POSSESSION|ILCS|Narcotics|charge|statute|offense/i,
    );
  });

  it('is ordered on the later of the days received and referred', async () => {
    const [outcome] = await read(row({ referral_date: '1946-07-30' }));
    expect(outcome).toMatchObject({
      flags: ['REFERRAL_BEFORE_RECEIVED'],
      records: [{ orderDate: '2011-01-01' }],
    });
  });

  it('is never closed before it was ordered, and says that the file had it so', async () => {
    const [outcome] = await read(row({ diversion_closed_date: '2011-03-02' }));
    expect(outcome).toMatchObject({
      flags: ['CLOSED_BEFORE_ORDER'],
      records: [{ orderDate: '2011-03-03', closedDate: '2011-03-03' }],
    });
  });

  it('stays open where the file gives no result', async () => {
    const [outcome] = await read(row({ diversion_result: '', diversion_closed_date: '' }));
    expect(outcome).toMatchObject({ flags: [], records: [{ result: null, closedDate: null }] });
  });

  it('keeps an unknown programme as it is, flagged', async () => {
    const [outcome] = await read(row({ diversion_program: 'ZZ9' }));
    expect(outcome).toMatchObject({
      flags: ['PROGRAMME_NOT_KNOWN'],
      records: [{ programme: 'ZZ9' }],
    });
  });

  it.each([
    ['received_date', '2011-02-30'],
    ['referral_date', ''],
    ['participant_ref', ''],
    ['case_ref', 'two words'],
    ['diversion_result', 'Perhaps'],
    ['diversion_closed_date', 'soon'],
  ])('is rejected by its column where %s cannot be read', async (column, cell) => {
    const [outcome] = await read(row({ [column]: cell }));
    expect(outcome).toMatchObject({ outcome: 'rejected', reason: 'CELL_INVALID', column });
    expect(JSON.stringify(outcome)).not.toContain(cell === '' ? 'person-1' : cell);
  });

  it('is a duplicate by case, participant, programme and referral date together', async () => {
    const outcomes = await read(
      row(),
      row({ gender: 'Male' }),
      row({ participant_ref: 'person-2' }),
      row({ diversion_program: 'DC' }),
      row({ referral_date: '2011-03-04' }),
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'accepted',
      'duplicate',
      'accepted',
      'accepted',
      'accepted',
    ]);
  });

  it('is rejected where cells are missing, and in a file of another format', async () => {
    expect(await read('case-1,person-1')).toMatchObject([{ reason: 'CELL_COUNT' }]);
    const other = await inFile('other.csv', 'a,b\n1,2\n', (path) => listed(readDiversions([path])));
    expect(other).toMatchObject([{ row: 2, reason: 'HEADER_NOT_RECOGNISED' }]);
  });
});

describeReal('cook_sao_diversions_2011_2014.csv', 'the diversions of Cook County', (path) => {
  it('are read row by row', async () => {
    const file = path('cook_sao_diversions_2011_2014.csv');
    const outcomes = await listed(readDiversions([file]));
    expect(tallies(outcomes)).toEqual({
      [file]: { read: 5435, accepted: 5435, duplicate: 0, ignored: 0, rejected: 0 },
    });
    const records = outcomes.flatMap((o) => (o.outcome === 'accepted' ? o.records : []));
    expect(records.filter(({ result }) => result === 'GRADUATED')).toHaveLength(3287);
    expect(records.filter(({ result }) => result === 'FAILED')).toHaveLength(1036);
    expect(records.filter(({ sex }) => sex === 'NOT_STATED')).toHaveLength(29);
    for (const { orderDate, closedDate } of records)
      expect(closedDate === null || closedDate >= orderDate).toBe(true);
    const flagged = (flag: string) =>
      outcomes.filter((o) => o.outcome === 'accepted' && o.flags.some((f) => f === flag)).length;
    expect(flagged('REFERRAL_BEFORE_RECEIVED')).toBe(72);
    expect(flagged('CLOSED_BEFORE_ORDER')).toBe(11);
  });

  it('are all duplicates when the file is given twice', async () => {
    const file = path('cook_sao_diversions_2011_2014.csv');
    const outcomes = await listed(readDiversions([file, file]));
    expect(outcomes.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(5435);
  });
});
