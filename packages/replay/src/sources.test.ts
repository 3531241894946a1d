import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AreaCode } from '@throughcare/contracts';
import { temporaryDir } from '@throughcare/testing/house';
import { CannotReplay } from './cannotReplay.ts';
import { diversionsFile, littleFiles, messagesFile, rosterOf } from './fixtures/littleFiles.ts';
import { readSources, type SourcesGiven } from './sources.ts';

const made = temporaryDir();
afterAll(() => made.remove());
const file = (name: string, text: string) => {
  const path = join(made.dir, name);
  writeFileSync(path, text);
  return path;
};
const nothing: SourcesGiven = {
  diversions: [],
  rosters: [],
  prisonEvents: [],
  directories: [],
  areas: new Map(),
};
const ny = AreaCode.parse('US-NY');

describe('reading the sources of a replay', () => {
  it('accounts for every row, and tells each rejected one by file, row and reason', async () => {
    const { tallies, rejected } = await readSources(littleFiles(made.dir));
    expect(tallies).toEqual({
      'diversions.csv': { read: 17, accepted: 15, duplicate: 1, ignored: 0, rejected: 1 },
      'lists.csv': { read: 56, accepted: 56, duplicate: 0, ignored: 0, rejected: 0 },
      'messages.ndjson': { read: 23, accepted: 19, duplicate: 1, ignored: 1, rejected: 2 },
      'sites.csv': { read: 20, accepted: 20, duplicate: 0, ignored: 0, rejected: 0 },
    });
    expect(rejected.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '10 CELL_INVALID',
      '22 EVENT_TYPE_MISSING',
      '23 NOT_JSON',
    ]);
  });

  it('spans from the first to the last date of any row', async () => {
    const { days } = await readSources(littleFiles(made.dir));
    expect(days).toEqual({ first: '2026-01-03', last: '2026-04-20' });
    expect((await readSources(nothing)).days).toBeNull();
  });

  it('finds what repeats in another file of the same format', async () => {
    const a = file('a.csv', diversionsFile());
    const b = file('b.csv', diversionsFile());
    const { tallies } = await readSources({ ...nothing, diversions: [a, b] });
    expect(tallies['b.csv']).toEqual({
      read: 17,
      accepted: 0,
      duplicate: 16,
      ignored: 0,
      rejected: 1,
    });
  });

  it('compares lists over files, as one jail', async () => {
    const whole = await readSources({
      ...nothing,
      rosters: [file('all.csv', rosterOf(3, 12, 13))],
    });
    const daily = [3, 12, 13].map((day) => file(`list-${day}.csv`, rosterOf(day)));
    const split = await readSources({ ...nothing, rosters: daily });
    const kinds = ({ rosters }: typeof whole) =>
      rosters.map(({ rows }) => rows.map(({ record }) => `${record.kind} ${record.personRef}`));
    expect(kinds(split)).toEqual(kinds(whole));
    expect(kinds(split)[0]).toContain('RETURNED_SAME_ADMISSION r-1');
  });

  it('takes lists that lie in different areas for those of different jails', async () => {
    const [here, there] = [file('here.csv', rosterOf(3)), file('there.csv', rosterOf(3, 12))];
    const { rosters } = await readSources({
      ...nothing,
      rosters: [here, there],
      areas: new Map([['there.csv', ny]]),
    });
    expect(rosters.map(({ area, rows }) => [area, rows.length])).toEqual([
      [undefined, 12],
      ['US-NY', 24],
    ]);
  });

  it('places a source by its file as it was named, or by its name alone', async () => {
    const path = file('placed.ndjson', messagesFile());
    for (const name of [path, 'placed.ndjson']) {
      const { prisonEvents } = await readSources({
        ...nothing,
        prisonEvents: [path],
        areas: new Map([[name, ny]]),
      });
      expect(prisonEvents[0]?.area).toBe('US-NY');
    }
  });

  it('refuses an area for a file that is not among them', async () => {
    const given = { ...nothing, areas: new Map([['other.csv', ny]]) };
    await expect(readSources(given)).rejects.toThrow(CannotReplay);
  });

  it('keeps files of one name apart by their path', async () => {
    mkdirSync(join(made.dir, 'more'), { recursive: true });
    const [a, b] = [file('same.csv', diversionsFile()), file('more/same.csv', diversionsFile())];
    const { tallies, diversions } = await readSources({ ...nothing, diversions: [a, b] });
    expect(Object.keys(tallies)).toEqual([a, b]);
    expect(diversions.map(({ name, place }) => [name, place])).toEqual([
      [a, 0],
      [b, 1],
    ]);
  });
});
