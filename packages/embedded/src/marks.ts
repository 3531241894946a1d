import { StoreError } from '@throughcare/store';
import type { DataFile } from './dataFile.ts';

const table =
  'CREATE TABLE IF NOT EXISTS mark (one INTEGER PRIMARY KEY CHECK (one = 1), says TEXT NOT NULL) STRICT;';

/** What somebody who writes in steps notes of where they were, in the COMMIT of what they had written by then. */
export function marksIn(file: DataFile): {
  keep(mark: string): void;
  mark(): string | null;
} {
  let put: ((mark: string) => void) | undefined;
  return {
    keep(mark) {
      if (!file.writer)
        throw new StoreError('read-only', 'This process opened the data for reading only.');
      const { commits, database } = file.writer;
      commits.keep(() => {
        if (!put) {
          database.exec(table);
          const statement = database.prepare('INSERT OR REPLACE INTO mark VALUES (1, ?)');
          put = (says) => void statement.run(says);
        }
        put(mark);
      });
    },
    mark: () =>
      file.ask('store', () => {
        const made = file.reader
          .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'mark'")
          .get();
        const found = made && file.reader.prepare('SELECT says FROM mark').get();
        return (found?.says as string | undefined) ?? null;
      }),
  };
}
