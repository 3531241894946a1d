import { instant } from '@throughcare/contracts';
import { type DataDir, openDataDir } from '@throughcare/embedded';
import { temporaryDir } from '@throughcare/testing/house';
import { isSameBoot, thisBoot } from './boot.ts';
import { clockOf } from './clockOf.ts';
import { markOf, type Progress, ProgressFile } from './progressFile.ts';

const progress: Progress = {
  input: 'abc',
  clock: instant(0),
  row: 0,
  inRow: false,
  furnished: true,
  done: false,
  virtualDays: 3,
  wallSeconds: 1,
  boot: thisBoot(),
  tallies: { 'a.csv': { read: 1 } },
};
const place = (row: number) => ({
  clock: instant(row * 60_000),
  row,
  inRow: true,
  wallSeconds: row,
});

describe('the place of a replay', () => {
  const made = temporaryDir();
  const file = new ProgressFile(made.dir);
  const read = () => new ProgressFile(made.dir).read();
  let data: DataDir;
  beforeAll(() => {
    data = openDataDir(made.dir, { durability: 'steps' });
    file.write(progress);
  });
  afterAll(async () => {
    await data.close();
    made.remove();
  });

  it('is nowhere in a directory that no replay wrote', () => {
    const empty = temporaryDir();
    expect(new ProgressFile(empty.dir).read()).toBeUndefined();
    empty.remove();
  });

  it('is its beginning before the first step', () => {
    expect(read()).toEqual(progress);
  });

  it('is the last one that was kept', () => {
    for (const row of [1, 2, 3]) data.keep(markOf(place(row)));
    expect(read()).toEqual({ ...progress, ...place(3) });
  });

  it('is from where the clock of the directory goes on', () => {
    data.keep(markOf(place(7)));
    const { now } = clockOf(made.dir);
    expect(now() >= place(7).clock).toBe(true);
    expect(now() < instant(Date.parse(place(7).clock) + 60_000)).toBe(true);
  });

  it('is its end once it is done', () => {
    file.write({ ...progress, row: 9, done: true }, true);
    expect(read()).toMatchObject({ row: 9, clock: progress.clock });
  });
});

describe('the run of the machine', () => {
  it('is the same while the machine runs', () => {
    expect(isSameBoot(thisBoot(), thisBoot())).toBe(true);
  });

  it('is known by its name, and where it has none by when it began, give or take a correction of the clock', () => {
    expect(isSameBoot({ id: 'a', at: 5 }, { id: 'b', at: 5 })).toBe(false);
    expect(isSameBoot({ id: 'a', at: 5 }, { id: 'a', at: 9_000 })).toBe(true);
    expect(isSameBoot({ id: null, at: 5 }, { id: null, at: 65 })).toBe(true);
    expect(isSameBoot({ id: null, at: 5 }, { id: null, at: 500 })).toBe(false);
  });
});
