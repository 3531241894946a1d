import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryDir } from '@throughcare/testing/house';
import { diversion, diversionsHeader, filesIn, throughcare } from '../fixtures/program.ts';

const made = temporaryDir();
afterAll(() => made.remove());
const file = filesIn(made.dir);
const dataDir = (name: string) => ['--data-dir', join(made.dir, name)];
const graduated = diversion('p-1', 'Graduated,2026-02-01');

describe('throughcare replay', () => {
  it('prints one object, which report prints again, and tells the rejected rows beside it', async () => {
    const rows = [graduated, diversion('p-2'), diversion('p-3', ',', 'soon')];
    const path = file('a.csv', diversionsHeader, ...rows);
    const ran = await throughcare('replay', '--json', ...dataDir('a'), '--diversions', path);
    expect(ran.code).toBe(0);
    expect(ran.complaints).toBe(`rejected  ${path}:4  CELL_INVALID  (received_date)\n`);
    expect(ran.out.trimEnd()).not.toContain('\n');
    const report: object = JSON.parse(ran.out);
    expect(report).toMatchObject({
      sources: { 'a.csv': { read: 3, accepted: 2, rejected: 1 } },
      people: 2,
      referrals: 2,
      orders: { issued: 2, completed: 1, awaitingStart: 1 },
      treatment: { startOverdue: 0 },
      virtualDays: 27,
    });
    expect(JSON.parse((await throughcare('report', '--json', ...dataDir('a'))).out)).toEqual(
      report,
    );
  }, 180_000);

  it('says in a line what the caller can mend, and then writes nothing', async () => {
    const path = file('b.csv', diversionsHeader);
    const given = ['replay', ...dataDir('b')];
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /nothing to replay/],
      [['--diversions', path], /nothing to replay/],
      [['--roster', join(made.dir, 'absent.csv')], /absent\.csv cannot be read \(ENOENT\)/],
      [['--diversions', path, '--area', 'else.csv=US-NY'], /else\.csv, which is not among/],
    ];
    for (const [more, line] of wrong) {
      const { code, out, complaints } = await throughcare(...given, ...more);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(complaints).toMatch(line);
      expect(complaints.trimEnd()).not.toContain('\n');
    }
    expect(existsSync(join(made.dir, 'b'))).toBe(false);
  }, 180_000);

  it('keeps other input out of a directory that a replay wrote', async () => {
    const one = file('one.csv', diversionsHeader, graduated);
    const other = file('other.csv', diversionsHeader, diversion('p-9'));
    await throughcare('replay', ...dataDir('c'), '--diversions', one);
    const ran = await throughcare('replay', ...dataDir('c'), '--diversions', other);
    expect(ran.code).toBe(2);
    expect(ran.complaints).toContain('choose another --data-dir');
  }, 180_000);

  it('has nothing to report of a directory that is not there', async () => {
    const { code, complaints } = await throughcare('report', ...dataDir('nowhere'));
    expect(code).toBe(2);
    expect(complaints.trimEnd()).not.toContain('\n');
  }, 180_000);
});
