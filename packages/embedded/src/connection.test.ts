import { join } from 'node:path';
import { openReader, openWriter } from './connection.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';

describe('a connection', () => {
  it('that writes makes every COMMIT durable (FULL), in a log that readers read beside it', () => {
    const { dir, remove } = temporaryDir();
    const database = openWriter(join(dir, 'a.db'));
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
    database.close();
    remove();
  });

  it('waits for no disk (NORMAL) where a commit need only outlive the process', () => {
    const { dir, remove } = temporaryDir();
    const database = openWriter(join(dir, 'a.db'), 'kill');
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 1 });
    database.close();
    remove();
  });

  it('that reads cannot write', () => {
    const { dir, remove } = temporaryDir();
    const path = join(dir, 'a.db');
    openWriter(path).close();
    const reader = openReader(path);
    expect(() => reader.exec('DELETE FROM records')).toThrow(/readonly/);
    reader.close();
    remove();
  });
});
