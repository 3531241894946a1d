import { chmodSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from '@throughcare/embedded';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import { CannotReplay } from './cannotReplay.ts';
import { clockOf } from './clockOf.ts';
import { littleFiles } from './fixtures/littleFiles.ts';
import { replay } from './replay.ts';
import { brokenSums } from './report/brokenSums.ts';
import { releasesLeftAlone } from './report/releasesLeftAlone.ts';
import type { Report } from './report/report.ts';
import { storedReport } from './storedReport.ts';

type How = { partners?: 'simulated' | 'none'; seed?: number };

const given = temporaryDir();
const made: ReturnType<typeof temporaryDir>[] = [given];
afterAll(() => {
  for (const one of made) one.remove();
});

/** A replay of the little files in a directory of its own. */
async function replayed({ partners = 'none', seed = 1 }: How = {}) {
  const own = temporaryDir();
  made.push(own);
  const logger = recordingLog();
  const options = { ...littleFiles(given.dir), dataDir: own.dir, partners, seed, logger };
  return { report: await replay(options), dir: own.dir, options, logger };
}
const lasting = ({
  wallSeconds: _w,
  events: { duplicates: _d, ...events },
  ...report
}: Report) => ({
  ...report,
  events,
});

describe('a replay of every kind of row, without partners', () => {
  let run: Awaited<ReturnType<typeof replayed>>;
  beforeAll(async () => {
    run = await replayed();
  }, 120_000);

  it('keeps its sums, leaves nothing out and parks nothing', () => {
    const { report, logger } = run;
    expect(brokenSums(report)).toEqual([]);
    expect(report.events).toMatchObject({ gaps: 0, parked: 0, duplicates: 0 });
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('makes an order of each diversion, and ends it as the file says', () => {
    const { orders, treatment } = run.report;
    expect(orders).toEqual({
      issued: 15,
      awaitingStart: 9,
      active: 0,
      suspended: 0,
      completed: 4,
      revoked: 2,
      ended: 0,
    });
    // Nobody reports a start, and no timer runs where the file gives no day to start by.
    expect(treatment).toEqual({ started: 0, startImplied: 4, startOverdue: 0, brokenOff: 0 });
    expect(run.report.referrals).toBe(15);
  });

  it('tells admissions, departures and releases from lists and messages', () => {
    expect(run.report.custody).toEqual({
      // Lists: 12, r-2 and r-3 again; messages: A0001, A0003, A0004, A0007, and A0008 under two numbers.
      admitted: 14 + 6,
      // Six on the last list, and A0003, who was back before the hold was over.
      inCustody: 6 + 1,
      leftList: 9,
      inferredOpen: 6,
      inferredReturned: 1,
      releaseRecorded: 4,
      releaseConfirmed: 3,
      releaseReversed: 1,
      releaseHeld: 0,
      leftNotReleased: 1,
      admissionUnknown: 1,
      died: 1,
      review: 5,
    });
  });

  it('opens a record for each person, none for a message that a person must look at', () => {
    // 14 participants, 12 on the lists, and 6 of the messages: two numbers are one person.
    expect(run.report.people).toBe(14 + 12 + 6);
  });

  it('seeks nobody out where no need is known', () => {
    expect(run.report.offers).toMatchObject({ made: 0, unplaced: 0 });
    expect(run.report.firstContacts).toEqual({
      made: 0,
      within24h: 0,
      within72h: 0,
      medianHours: null,
      inReach: 0,
    });
  });

  it('counts its days from the first to the last date', () => {
    expect(run.report.virtualDays).toBe(108);
  });

  it('is what the directory reports afterwards', async () => {
    expect(await storedReport(run.dir)).toEqual({
      ...run.report,
      events: { ...run.report.events, duplicates: 0 },
    });
  });

  it('leaves a directory that goes on at its own clock', () => {
    expect(clockOf(run.dir).now().slice(0, 16)).toBe('2026-04-21T00:00');
  });

  it('is done: the same input again reports and drives nothing', async () => {
    expect(lasting(await replay(run.options))).toEqual(lasting(run.report));
  });

  it('closes a directory that others could look into, and says so', async () => {
    chmodSync(run.dir, 0o755);
    chmodSync(join(run.dir, 'replay.json'), 0o644);
    await replay(run.options);
    expect(
      [run.dir, join(run.dir, 'replay.json')].map((path) => statSync(path).mode & 0o077),
    ).toEqual([0, 0]);
    expect(run.logger.count('data directory was open to others, and is closed to them now')).toBe(
      1,
    );
  });

  it('refuses other input, another seed, other partners and other settings in its directory', async () => {
    const others = [
      { seed: 2 },
      { partners: 'simulated' as const },
      { rosters: [] },
      { settings: { aftercare: { maxRounds: 2 } } },
    ];
    for (const other of others)
      await expect(replay({ ...run.options, ...other })).rejects.toThrow(CannotReplay);
  });
});

describe('a replay with simulated partners', () => {
  let first: Awaited<ReturnType<typeof replayed>>;
  let again: Awaited<ReturnType<typeof replayed>>;
  let other: Awaited<ReturnType<typeof replayed>>;
  beforeAll(async () => {
    first = await replayed({ partners: 'simulated' });
    again = await replayed({ partners: 'simulated' });
    other = await replayed({ partners: 'simulated', seed: 2 });
  }, 300_000);

  it('keeps its sums, leaves nothing out and parks nothing', () => {
    for (const { report } of [first, other]) {
      expect(brokenSums(report)).toEqual([]);
      expect(report.events).toMatchObject({ gaps: 0, parked: 0, duplicates: 0 });
    }
  });

  it('is lively: starts, offers, answers and contacts', () => {
    const { treatment, offers, firstContacts } = first.report;
    expect(treatment.started).toBeGreaterThan(0);
    expect(offers.made).toBeGreaterThan(0);
    expect(offers.accepted).toBeGreaterThan(0);
    expect(firstContacts.made).toBeGreaterThan(0);
  });

  it('leaves no confirmed release with a known need without an offer, an ending or an alarm', async () => {
    for (const { dir } of [first, other]) {
      const data = openDataDir(dir, { readOnly: true });
      expect(await releasesLeftAlone(data.openStore('aftercare'))).toEqual([]);
      await data.close();
    }
  });

  it('gives the same report for the same seed', () => {
    expect(lasting(again.report)).toEqual(lasting(first.report));
  });

  it('gives another one for another seed', () => {
    expect(lasting(other.report)).not.toEqual(lasting(first.report));
  });
});
