import {
  type ArrivalMeaning,
  classifyArrival,
  classifyDeparture,
  type DepartureMeaning,
  movementCodes,
} from '@throughcare/contracts';
import { describeReal } from '@throughcare/testing';
import { csvRows } from '../rows/csv.ts';
import { listed } from '../rows/fixture.ts';

const published = 'movement_reason_codes.csv';

/** What the file's own words for a meaning allow; where a removal leads, the file does not say. */
const left = (reason: string): readonly string[] => [`LEFT_NOT_RELEASED ${reason}`];
const planned = ['RELEASED PLANNED', 'RELEASED EARLY'];
const allowed: Readonly<Record<string, readonly string[]>> = {
  temporary_absence: left('TEMPORARY_ABSENCE'),
  intermittent_custody_release_returns: left('TEMPORARY_ABSENCE'),
  court: left('SENT_TO_COURT'),
  transfer: left('TRANSFERRED'),
  transfer_or_not_for_release: left('TRANSFERRED'),
  hospital_still_detained: left('RELEASED_TO_HOSPITAL'),
  removed_from_country_or_to_immigration_centre: ['DEPORTED', ...left('IMMIGRATION_DETENTION')],
  escape: ['ESCAPED'],
  escape_abscond: ['ESCAPED'],
  death: ['DIED'],
  merge_admin_not_a_release: ['ADMINISTRATIVE'],
  unclear: ['UNKNOWN'],
  release: planned,
  release_dto: planned,
  release_on_bail_unplanned: ['RELEASED BAIL'],
  release_by_court_or_without_notice_unplanned: [
    'RELEASED FROM_COURT',
    'RELEASED APPEAL',
    'RELEASED AMNESTY',
    'RELEASED WITHOUT_NOTICE',
  ],
  admin: ['ADMITTED'],
  admission: ['ADMITTED'],
  awaiting_hospital: ['ADMITTED'],
  immigration_detention: ['ADMITTED'],
  recall: ['RECALLED'],
  late_return_from_absence: ['RETURNED'],
  return: ['RETURNED'],
  transfer_in: ['RETURNED'],
  transit_stopover: ['RETURNED'],
  recapture_after_escape: ['RECAPTURED'],
};
const inWords = (meaning: DepartureMeaning | ArrivalMeaning): string =>
  [
    meaning.is,
    ...('reason' in meaning ? [meaning.reason] : 'kind' in meaning ? [meaning.kind] : []),
  ].join(' ');

describeReal(published, 'the movement codes that a prison service publishes', (path) => {
  type Row = Readonly<
    Record<'code' | 'description' | 'movement_type' | 'meaning' | 'publisher_reason', string>
  >;
  const rows = async (): Promise<readonly Row[]> => {
    const [header, ...cells] = (await listed(csvRows(path(published)))).map((row) =>
      'cells' in row ? row.cells : [],
    );
    return cells.map(
      (row) => Object.fromEntries((header ?? []).map((name, n) => [name, row[n] ?? ''])) as Row,
    );
  };

  it('have a row each, 205 of them, and none has one more', async () => {
    const codes = (await rows()).map(({ code }) => code);
    expect(codes).toHaveLength(205);
    expect(movementCodes.map(({ code }) => code).sort()).toEqual([...codes].sort());
  });

  it('mean what the file says that they mean, under the reason that they are published with', async () => {
    const read = (await rows()).map(({ code, movement_type, meaning, publisher_reason }) => {
      const classify = movement_type === 'ADM' ? classifyArrival : classifyDeparture;
      return { code, meaning, is: inWords(classify(publisher_reason, code)) };
    });
    expect(read.filter(({ meaning, is }) => !allowed[meaning]?.includes(is))).toEqual([]);
  });

  it('are told in words of our own', async () => {
    const words = new Map((await rows()).map(({ code, description }) => [code, description]));
    const same = movementCodes.filter(
      ({ code, label }) => words.get(code)?.toLowerCase() === label.toLowerCase(),
    );
    expect(same.map(({ code }) => code)).toEqual([]);
  });
});
