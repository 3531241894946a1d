import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { instant } from '@throughcare/contracts';
import { temporaryDir } from '@throughcare/testing/house';
import { isSameBoot, thisBoot } from './boot.ts';
import { clockOf } from './clockOf.ts';
import { type Progress, ProgressFile } from './progressFile.ts';

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
  beforeEach(() => file.write(progress));
  afterAll(() => {
    file.close();
    made.remove();
  });

  it('is nowhere in a directory that no replay wrote', () => {
    const empty = temporaryDir();
    expect(new ProgressFile(empty.dir).read()).toBeUndefined();
    empty.remove();
  });

  it('is the last step that was written', () => {
    for (const row of [1, 2, 3]) file.step(place(row));
    expect(read()).toEqual({ ...progress, ...place(3) });
  });

  it('is the step before a line that a kill has cut off', () => {
    file.step(place(1));
    appendFileSync(join(made.dir, 'replay.steps'), '{"clock":"1970-01');
    expect(read()).toEqual({ ...progress, ...place(1) });
  });

  it('starts its steps afresh when it is written whole', () => {
    file.step(place(5));
    file.write({ ...progress, ...place(5), furnished: true }, true);
    expect(existsSync(join(made.dir, 'replay.steps'))).toBe(false);
    file.step(place(6));
    expect(read()?.row).toBe(6);
  });

  it('is from where the clock of the directory goes on', () => {
    file.step(place(7));
    const { now } = clockOf(made.dir);
    expect(now() >= place(7).clock).toBe(true);
    expect(now() < instant(Date.parse(place(7).clock) + 60_000)).toBe(true);
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
