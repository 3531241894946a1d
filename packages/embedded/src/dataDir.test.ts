import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from './dataDir.ts';
import { startWriter } from './fixtures/startWriter.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import type { Tally } from './fixtures/writerProcess.ts';

describe('a data directory', () => {
  let root: string;
  let dir: string;
  let remove: () => void;
  beforeEach(() => {
    const made = temporaryDir();
    root = made.dir;
    remove = made.remove;
    dir = join(root, 'data', 'here');
  });
  afterEach(() => remove());

  it('is made where there is none, for its owner only, with a secret that stays', async () => {
    const first = openDataDir(dir);
    expect(statSync(dir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dir, 'secret')).mode & 0o777).toBe(0o600);
    expect(first.secret).toHaveLength(32);
    await first.close();
    const second = openDataDir(dir);
    expect(second.secret.equals(first.secret)).toBe(true);
    expect(second.secret.equals(readFileSync(join(dir, 'secret')))).toBe(true);
    await second.close();
    const other = openDataDir(join(root, 'other'));
    expect(other.secret.equals(first.secret)).toBe(false);
    await other.close();
  });

  it('is not opened with a damaged secret, and stays free for the next', async () => {
    const first = openDataDir(dir);
    await first.close();
    const whole = readFileSync(join(dir, 'secret'));
    writeFileSync(join(dir, 'secret'), 'short');
    expect(() => openDataDir(dir)).toThrow(/damaged/);
    writeFileSync(join(dir, 'secret'), whole);
    await openDataDir(dir).close();
  });

  it('gives the same store and log when asked again, all in one file', async () => {
    const data = openDataDir(dir);
    expect(data.openStore('intake')).toBe(data.openStore('intake'));
    expect(data.openStore('intake')).not.toBe(data.openStore('aftercare'));
    expect(data.openLog()).toBe(data.openLog());
    expect(readdirSync(dir).filter((name) => name.endsWith('.db'))).toEqual([
      'lock.db',
      'throughcare.db',
    ]);
    await data.close();
  });

  it('refuses a second writer, and says which directory and what to do', async () => {
    const first = openDataDir(dir);
    expect(() => openDataDir(dir)).toThrow(
      expect.objectContaining({ code: 'locked', retry: 'never' }),
    );
    expect(() => openDataDir(dir)).toThrow(dir);
    expect(() => openDataDir(dir)).toThrow(/for reading only/);
    await first.close();
    await openDataDir(dir).close();
  });

  it('refuses a writer beside another process, and is free as soon as that one is killed', async () => {
    const other = startWriter(dir, 'hold');
    await other.printed(1);
    expect(() => openDataDir(dir)).toThrow(expect.objectContaining({ code: 'locked' }));
    await other.kill();
    await openDataDir(dir).close();
  });

  it('can be read beside a process that writes', async () => {
    const other = startWriter(dir, 'write');
    await other.printed(100);
    const [id = '', n = ''] = (other.lines[0] ?? '').split(' ');
    const data = openDataDir(dir, { readOnly: true });
    expect(data.lock).toBeNull();
    expect(data.secret).toHaveLength(32);
    const store = data.openStore('intake');
    const seen = await store.read<Tally>('tally', id);
    expect(seen?.state.n).toBeGreaterThanOrEqual(Number(n));

    const printed = other.lines.length;
    await other.printed(printed + 200);
    const later = await store.read<Tally>('tally', id);
    expect(later?.state.n).toBeGreaterThan(seen?.state.n ?? 0);
    expect((await store.totals()).documents).toBe(40);
    await expect(
      store.change('tally', id, 'w', () => ({ remove: true, result: null })),
    ).rejects.toMatchObject({ code: 'read-only', retry: 'never' });
    await data.close();
    await other.kill();
  });

  it('can be read when nobody writes, and leaves no lock behind', async () => {
    const writer = openDataDir(dir);
    writer.openStore('intake');
    writer.openLog();
    await writer.close();
    const reader = openDataDir(dir, { readOnly: true });
    expect(await reader.openStore('intake').totals()).toMatchObject({ documents: 0 });
    const { log, journal } = reader.openLog();
    expect(await journal.count('intake')).toBe(0);
    await expect(log.append([])).rejects.toMatchObject({ code: 'read-only' });
    const writerAgain = openDataDir(dir);
    await writerAgain.close();
    await reader.close();
  });

  it('says that nothing is stored yet to one who would read it', () => {
    expect(() => openDataDir(dir, { readOnly: true })).toThrow(/Nothing is stored yet/);
    expect(existsSync(dir)).toBe(false);
  });

  it('refuses files of another layout', async () => {
    await openDataDir(dir).close();
    const { DatabaseSync } = await import('node:sqlite');
    const database = new DatabaseSync(join(dir, 'throughcare.db'));
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openDataDir(dir)).toThrow(/layout 99/);
  });
});
