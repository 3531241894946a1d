import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, temporaryDir } from '@throughcare/testing/house';
import {
  diversion,
  diversionsHeader,
  filesIn,
  programArguments,
  throughcare,
} from '../fixtures/program.ts';

const made = temporaryDir();
afterAll(() => made.remove());
const file = filesIn(made.dir);
const dataDir = (name: string) => ['--data-dir', join(made.dir, name)];

const rosterHeader =
  'snapshot,person_ref,admitted_date,inmate_status_code,custody_level,bradh,gender,age_band,top_charge';
const onList = (day: string, person: string) => `${day},${person},2026-01-02,DE,MIN,N,M,25-34,220`;

const imported = async (...given: readonly string[]) => {
  const { code, out, complaints } = await throughcare('import', '--json', ...given);
  if (code !== 0) throw new Error(`${code}: ${complaints}`);
  return JSON.parse(out) as {
    sources: Record<string, object>;
    rejected: object[];
    review: object[];
  };
};
const tally = (over: object) => ({
  read: 0,
  accepted: 0,
  duplicate: 0,
  ignored: 0,
  rejected: 0,
  review: 0,
  ...over,
});
const reportOf = async (dir: readonly string[]) =>
  JSON.parse((await throughcare('report', '--json', ...dir)).out) as {
    people: number;
    orders: object;
    custody: object;
  };

/** Enters whoever brings files in the register of a directory, and for whom. */
async function mayBring(dir: readonly string[], ...speaksFor: readonly string[]) {
  const importer = { organisationId: 'import', kind: 'OPERATOR', timeZone: 'UTC', speaksFor };
  const path = file('organisations.json', JSON.stringify([importer]));
  const { code, complaints } = await throughcare('organisations', '--file', path, ...dir);
  expect({ code, complaints }).toEqual({ code: 0, complaints: '' });
}

describe('throughcare import', () => {
  it('brings nothing in where the register does not know who brings it, and says what to do', async () => {
    const path = file('u.csv', diversionsHeader, diversion('p-1'));
    const ran = await throughcare('import', '--format', 'cook-diversions', ...dataDir('u'), path);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.complaints).toContain('the register does not know the organisation “import”');
    expect(ran.complaints).toContain('speaksFor');
    expect((await reportOf(dataDir('u'))).people).toBe(0);
  }, 180_000);

  it('says so where the data directory that is named is a file, or lies in one', async () => {
    const path = file('no-directory', 'text');
    for (const named of [path, join(path, 'below')]) {
      const ran = await throughcare('report', '--data-dir', named);
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(ran.complaints).toContain(`${path} is a file. Name a directory`);
      expect(ran.complaints).not.toMatch(/\n +at /);
    }
  });

  it('accounts for each row and names the rejected ones, where no server runs', async () => {
    const path = file('a.csv', diversionsHeader, diversion('p-1'), diversion('p-2', ',', 'soon'));
    await mayBring(dataDir('a'), 'court-import');
    const ran = await throughcare('import', '--format', 'cook-diversions', ...dataDir('a'), path);
    expect(ran).toMatchObject({ code: 0, complaints: '' });
    expect(ran.out).toContain(`rejected  ${path}:3  CELL_INVALID  (received_date)`);
    expect(ran.out).toMatch(/read +2\n +accepted +1\n/);
    expect((await reportOf(dataDir('a'))).orders).toMatchObject({ issued: 1, awaitingStart: 1 });
  }, 180_000);

  it('does nothing twice, and takes up the end of an order that was open', async () => {
    const dir = dataDir('b');
    await mayBring(dir, 'court-import');
    const given = ['--format', 'cook-diversions', ...dir];
    const open = file('open.csv', diversionsHeader, diversion('p-1'), diversion('p-2'));
    const ended = file(
      'ended.csv',
      diversionsHeader,
      diversion('p-1', 'Graduated,2026-03-01'),
      diversion('p-2'),
    );
    expect((await imported(...given, open)).sources[open]).toEqual(tally({ read: 2, accepted: 2 }));
    expect((await imported(...given, open)).sources[open]).toEqual(
      tally({ read: 2, duplicate: 2 }),
    );
    expect((await imported(...given, ended)).sources[ended]).toEqual(
      tally({ read: 2, accepted: 1, duplicate: 1 }),
    );
    expect((await reportOf(dir)).orders).toMatchObject({
      issued: 2,
      completed: 1,
      awaitingStart: 1,
    });
  }, 180_000);

  it('follows a jail that sends one list a day, and knows a list that it has read', async () => {
    const dir = dataDir('c');
    await mayBring(dir, 'ROSTER');
    const given = ['--format', 'daily-roster', ...dir];
    const monday = file(
      'mon.csv',
      rosterHeader,
      onList('2026-01-05', 'r-1'),
      onList('2026-01-05', 'r-2'),
    );
    const tuesday = file('tue.csv', rosterHeader, onList('2026-01-06', 'r-2'));
    const late = file('sun.csv', rosterHeader, onList('2026-01-04', 'r-2'));
    await imported(...given, monday);
    expect((await imported(...given, tuesday)).sources[tuesday]).toEqual(
      tally({ read: 1, accepted: 1 }),
    );
    expect((await imported(...given, tuesday)).sources[tuesday]).toEqual(
      tally({ read: 1, duplicate: 1 }),
    );
    expect((await imported(...given, late)).rejected).toEqual([
      { file: late, row: 2, reason: 'LIST_OUT_OF_ORDER', column: 'snapshot' },
    ]);
    expect((await reportOf(dir)).custody).toMatchObject({
      admitted: 2,
      inCustody: 1,
      inferredOpen: 1,
    });
  }, 180_000);

  it('counts a message that is on a review list apart from those that were simply taken, each with its reason', async () => {
    const dir = dataDir('g');
    await mayBring(dir, 'MDI');
    const told = (nomsNumber: string, nomisMovementReasonCode: string, occurredAt?: string) =>
      JSON.stringify({
        eventType: 'prison-offender-events.prisoner.received',
        version: 1,
        publishedAt: '2026-01-05T09:01:00Z',
        ...(occurredAt && { occurredAt }),
        additionalInformation: {
          nomsNumber,
          prisonId: 'MDI',
          reason: 'ADMISSION',
          nomisMovementReasonCode,
        },
      });
    const moment = '2026-01-05T09:00:00Z';
    const path = file(
      'g.ndjson',
      told('A1111AA', 'N', moment),
      told('A2222AA', 'N'),
      told('A3333AA', 'ZZZZ', moment),
    );
    const given = ['--format', 'hmpps-events', ...dir, path];
    const shown = await throughcare('import', ...given);
    expect(shown).toMatchObject({ code: 0, complaints: '' });
    expect(shown.out).toMatch(/read +3\n +accepted +1\n(.+\n)*? +review +2\n/);
    expect(shown.out).toContain(
      `review    ${path}:2  OCCURRED_AT_MISSING  (not taken before somebody looked)`,
    );
    expect(shown.out).toContain(`review    ${path}:3  CODE_UNKNOWN  (taken, and to be looked at)`);
    const again = await imported(...given);
    expect(again.sources[path]).toEqual(tally({ read: 3, accepted: 1, review: 2 }));
    expect(again.review).toEqual([
      { file: path, row: 2, reason: 'OCCURRED_AT_MISSING', taken: false },
      { file: path, row: 3, reason: 'CODE_UNKNOWN', taken: true },
    ]);
  }, 180_000);

  it('goes through the server that runs on the directory', async () => {
    const dir = dataDir('d');
    await mayBring(dir, 'court-import');
    const [, where = ''] = dir;
    const server = spawn(
      process.execPath,
      [...programArguments, 'start', '--no-sample', '--port', '0', ...dir],
      { stdio: 'ignore' },
    );
    const ended = once(server, 'exit');
    try {
      await eventually('the server is ready', () => existsSync(join(where, 'server.json')), 60_000);
      const path = file(
        'd.csv',
        diversionsHeader,
        ...['p-1', 'p-2', 'p-3'].map((one) => diversion(one)),
      );
      const { sources } = await imported('--format', 'cook-diversions', ...dir, path);
      expect(sources[path]).toEqual(tally({ read: 3, accepted: 3 }));
    } finally {
      server.kill('SIGTERM');
      await ended;
    }
    expect(await reportOf(dir)).toMatchObject({ people: 3, orders: { issued: 3 } });
  }, 240_000);

  it('says in a line that a file is not there, a format unknown, an area malformed', async () => {
    const absent = join(made.dir, 'absent.csv');
    await mayBring(dataDir('e'), 'court-import');
    const gone = await throughcare(
      'import',
      '--format',
      'cook-diversions',
      ...dataDir('e'),
      absent,
    );
    expect(gone).toMatchObject({ code: 2, out: '' });
    expect(gone.complaints).toBe(`throughcare: ${absent} cannot be read (ENOENT).\n`);
    const given = ['import', ...dataDir('e'), absent];
    expect((await throughcare(...given, '--format', 'runes')).complaints).toContain(
      'Allowed choices',
    );
    const odd = await throughcare(...given, '--format', 'hsds', '--area', 'nowhere at all');
    expect(odd.complaints).toContain('area code');
  }, 180_000);
});
