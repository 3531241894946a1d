import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { instant } from '@throughcare/contracts';
import { lockForWriting } from '@throughcare/embedded';
import { allServices, type House, openHouse } from '@throughcare/runtime';
import { VirtualClock } from '@throughcare/service-kit';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import { censusOf } from '../test/census.ts';
import { fewStories } from '../test/fewStories.ts';
import { Cast } from './cast.ts';
import { fill, type Told } from './fill.ts';
import { firstRun, lookAt } from './firstRun.ts';

const until = instant('2026-04-15T11:20:00.000Z');
const secret = Buffer.alloc(32, 7);
const log = recordingLog();
const options = { until, stories: fewStories, secret, logger: log };
const dirs: { dir: string; remove(): void }[] = [];
const newDir = (): string => {
  const made = temporaryDir();
  dirs.push(made);
  return made.dir;
};
afterAll(() => dirs.forEach(({ remove }) => void remove()));

const opened = (dataDir: string): Promise<House> =>
  openHouse({
    dataDir,
    port: 0,
    clock: new VirtualClock(until),
    stepped: true,
    services: allServices(),
    logger: log,
  });
/** Who is there, and how everything stands for them as the roles see it. */
async function contentsOf(dataDir: string, told: readonly Told[]) {
  const house = await opened(dataDir);
  try {
    const refs = told.map(({ ref }) => ref);
    return { refs, census: [...(await censusOf(new Cast(house), refs))].sort() };
  } finally {
    await house.close();
  }
}

it('fills the same for the same seed, secret and moment, ids included', async () => {
  const [one, two] = [newDir(), newDir()];
  const told = await fill({ ...options, dataDir: one });
  const again = await fill({ ...options, dataDir: two });
  expect(await contentsOf(two, again)).toEqual(await contentsOf(one, told));
}, 120_000);

describe('the first run of a data directory', () => {
  it('leaves the caseload, accounts and nothing of its making', async () => {
    const dir = newDir();
    expect(lookAt(dir)).toBe('nothing');
    expect(await firstRun({ ...options, dataDir: dir })).toBe(true);
    expect(lookAt(dir)).toBe('in use');
    expect(readdirSync(dir).sort()).toEqual([
      'accounts.json',
      'issuer-key.pem',
      'lock.db',
      'secret',
      'throughcare.db',
    ]);
    expect(await firstRun({ ...options, dataDir: dir })).toBe(false);
  }, 60_000);

  it('keeps the secret, the accounts and the settings that were there before, closed to others', async () => {
    const dir = newDir();
    writeFileSync(join(dir, 'secret'), Buffer.alloc(32, 3));
    writeFileSync(join(dir, 'accounts.json'), '[]');
    writeFileSync(join(dir, 'throughcare.json'), '{"intake":{"claimCodeDays":7}}');
    chmodSync(dir, 0o755);
    const logger = recordingLog();
    await firstRun({ ...options, logger, dataDir: dir });
    expect(logger.count('data directory was open to others, and is closed to them now')).toBe(1);
    expect([dir, join(dir, 'secret')].map((path) => statSync(path).mode & 0o077)).toEqual([0, 0]);
    expect(readFileSync(join(dir, 'throughcare.json'), 'utf8')).toContain('claimCodeDays');
    expect(readFileSync(join(dir, 'secret'))).toEqual(Buffer.alloc(32, 3));
    expect(readFileSync(join(dir, 'accounts.json'), 'utf8')).toBe('[]');
  }, 60_000);

  it('touches no directory that is in use', async () => {
    const dir = newDir();
    const house = await opened(dir);
    await house.close();
    const before = readdirSync(dir);
    expect(await firstRun({ ...options, dataDir: dir })).toBe(false);
    expect(readdirSync(dir)).toEqual(before);
  });

  it('is refused while another process writes there', async () => {
    const dir = newDir();
    mkdirSync(dir, { recursive: true });
    const lock = lockForWriting(dir);
    await expect(firstRun({ ...options, dataDir: dir })).rejects.toMatchObject({ code: 'locked' });
    lock.release();
  });
});

describe('a first run that is killed', () => {
  const child = join(import.meta.dirname, '../test/fillUntilKilled.ts');
  /** Kills -9 when the child has said this. */
  const killedAt = (dir: string, word: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const running = spawn(process.execPath, [child, dir, until], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let heard = '';
      running.stdout.on('data', (chunk: Buffer) => {
        heard += chunk.toString();
        if (heard.includes(word)) running.kill('SIGKILL');
      });
      running.once('error', reject);
      running.once('exit', () =>
        heard.includes(word) ? resolve() : reject(new Error(`never said: ${word}`)),
      );
    });

  it.each(['step 1\n', 'step 40\n', 'step 90\n'])(
    'at %j is not taken for a full one, and starts over',
    async (word) => {
      const dir = newDir();
      await killedAt(dir, word);
      expect(existsSync(join(dir, 'throughcare.db'))).toBe(false);
      expect(lookAt(dir)).toBe('nothing');
      expect(await firstRun({ ...options, dataDir: dir })).toBe(true);
      const fresh = newDir();
      const told = await fill({ ...options, dataDir: fresh });
      expect(await contentsOf(dir, told)).toEqual(await contentsOf(fresh, told));
    },
    120_000,
  );

  it('between being whole and being in place is put in place by the next', async () => {
    const dir = newDir();
    const inside = join(dir, 'sample.making');
    const told = await fill({ ...options, dataDir: inside });
    writeFileSync(join(inside, 'whole'), 'whole\n');
    expect(lookAt(dir)).toBe('whole');
    expect(await firstRun({ ...options, dataDir: dir })).toBe(true);
    expect(existsSync(inside)).toBe(false);
    expect((await contentsOf(dir, told)).census.length).toBeGreaterThan(20);
  }, 60_000);
});
