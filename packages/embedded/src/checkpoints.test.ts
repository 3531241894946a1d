import { statSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { instant } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import { dataFileName } from './dataFile.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { openStore } from './sqliteStore.ts';

const now = instant('2026-01-05T09:00:00.000Z');

describe('checkpoints', () => {
  it('keep the write-ahead log short while somebody writes all the time, and nothing is lost', async () => {
    const { dir, remove } = temporaryDir();
    const store = openStore({ dir, service: 'intake', durability: 'kill' });
    // Pages that are written as they were are not written at all.
    const text = (round: number) => String(round % 10).repeat(20_000);
    // Some 120 MB, of which never more than a part stands in the log.
    const rounds = 190;
    for (let round = 0; round < rounds; round++)
      await Promise.all(
        Array.from({ length: 32 }, (_, n) =>
          store.change('row', `row-${n}`, '', () => ({
            write: plainDraft('row', `row-${n}`, { round, text: text(round) }, now),
            result: undefined,
          })),
        ),
      );
    const log = statSync(join(dir, `${dataFileName}-wal`)).size;
    expect(log).toBeLessThan(70_000_000);
    const other = new DatabaseSync(join(dir, dataFileName), { readOnly: true });
    const found = other.prepare('SELECT count(*) AS n FROM intake_documents WHERE state LIKE ?');
    expect(found.get(`{"round":${rounds - 1},%`)).toEqual({ n: 32 });
    other.close();
    await store.close();
    remove();
  });
});
