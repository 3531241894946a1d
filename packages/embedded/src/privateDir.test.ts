import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from './dataDir.ts';
import { openDeparture } from './departure.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { privateDir } from './privateDir.ts';

describe('D15: a data directory', () => {
  let root: string;
  let dir: string;
  let remove: () => void;
  beforeEach(() => {
    const made = temporaryDir();
    root = made.dir;
    remove = made.remove;
    dir = join(root, 'data');
  });
  afterEach(() => remove());

  const mode = (...path: string[]) => (statSync(join(dir, ...path)).mode & 0o777).toString(8);
  const modes = () => Object.fromEntries(readdirSync(dir).map((name) => [name, mode(name)]));
  /** As an earlier release left it: anybody on the machine reads names. */
  async function open(): Promise<void> {
    const data = openDataDir(dir);
    data.openStore('intake');
    data.openLog();
    await data.close();
    for (const name of readdirSync(dir)) chmodSync(join(dir, name), 0o644);
    chmodSync(dir, 0o755);
  }
  const opened = async () => {
    const closed: string[][] = [];
    const data = openDataDir(dir, { onMadePrivate: (names) => void closed.push([...names]) });
    await data.close();
    return closed;
  };

  it('and all that is written in it are for their owner only, write-ahead logs too', async () => {
    const data = openDataDir(dir);
    data.openStore('intake');
    data.openLog();
    expect(mode()).toBe('700');
    const files = modes();
    expect(Object.keys(files)).toEqual(
      expect.arrayContaining(['throughcare.db', 'throughcare.db-wal', 'lock.db', 'secret']),
    );
    expect([...new Set(Object.values(files))]).toEqual(['600']);
    await data.close();
    expect(await opened()).toEqual([]);
  });

  it('that others can look into is closed to them, and told of once', async () => {
    await open();
    mkdirSync(join(dir, 'clients'), { mode: 0o755 });
    writeFileSync(join(dir, 'clients', 'intake'), 'a secret', { mode: 0o640 });
    writeFileSync(join(dir, 'accounts.json'), '[]', { mode: 0o644 });
    const [closed = [], ...more] = await opened();
    expect(closed.toSorted()).toEqual([
      '.',
      'accounts.json',
      'clients',
      'clients/intake',
      'lock.db',
      'secret',
      'throughcare.db',
    ]);
    expect(more).toEqual([]);
    expect([mode(), mode('throughcare.db'), mode('clients'), mode('clients', 'intake')]).toEqual([
      '700',
      '600',
      '700',
      '600',
    ]);
    expect(await opened()).toEqual([]);
  });

  it('is closed where only its files are open, and what is not its own stays as it is', async () => {
    await open();
    chmodSync(dir, 0o700);
    for (const name of ['notes.txt', 'throughcare.json'])
      writeFileSync(join(dir, name), '{}', { mode: 0o644 });
    const [closed = []] = await opened();
    expect(closed.toSorted()).toEqual(['lock.db', 'secret', 'throughcare.db']);
    expect([mode('notes.txt'), mode('throughcare.json')]).toEqual(['644', '644']);
  });

  it('is closed by whoever carries it elsewhere', async () => {
    await open();
    const closed: string[] = [];
    openDeparture({
      dir,
      services: ['intake'],
      without: [],
      onMadePrivate: (names) => closed.push(...names),
    }).close();
    expect(closed).toEqual(expect.arrayContaining(['.', 'throughcare.db']));
    expect(mode('throughcare.db')).toBe('600');
  });

  it('is left as it is by one who only reads', async () => {
    await open();
    await openDataDir(dir, { readOnly: true }).close();
    expect([mode(), mode('secret')]).toEqual(['755', '644']);
  });

  it('is not used where it cannot be closed: it says what is open, whose it is, and what to do', async () => {
    await open();
    const change = () => {
      throw Object.assign(new Error('EPERM: operation not permitted'), { code: 'EPERM' });
    };
    expect(() => privateDir(dir, { change })).toThrow(
      expect.objectContaining({
        code: 'unavailable',
        message: `${dir} is open to others on this machine, and this process cannot close it to them (EPERM; it belongs to user ${process.getuid?.()}). Have that be done (chmod go= ${dir}), or name a directory of your own.`,
      }),
    );
  });

  (process.getuid?.() === 0 ? it : it.skip)('of another user is not used', async () => {
    await open();
    chmodSync(root, 0o755);
    const script = join(import.meta.dirname, 'fixtures/openAs.ts');
    const args = ['--disable-warning=ExperimentalWarning', script, dir, '65534'];
    const said = execFileSync(process.execPath, args, { encoding: 'utf8' });
    expect(said).toMatch(
      /^unavailable: .* is open to others on this machine, .*\(EPERM; it belongs to user 0\)/,
    );
    expect(mode()).toBe('755');
  });

  it('is never one that everybody shares, such as /tmp', () => {
    mkdirSync(dir);
    chmodSync(dir, 0o1777);
    expect(() => openDataDir(dir)).toThrow(/everybody shares/);
    expect(statSync(dir).mode & 0o7777).toBe(0o1777);
  });

  it('is made with every directory on the way to it', async () => {
    dir = join(root, 'a', 'b');
    await openDataDir(dir).close();
    expect(mode()).toBe('700');
  });
});
