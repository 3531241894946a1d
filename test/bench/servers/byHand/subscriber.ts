import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type ByStream, byStream } from '../evidence.ts';
import type { Event } from './referral.ts';
import { transaction } from './transaction.ts';

export const subscriberNames = ['court-diversion', 'prison-program', 'aftercare'] as const;

export type Subscriber = {
  readonly name: string;
  /** The batch in one transaction, since that is one wait for the disk; each event has its effect once, however often it comes. */
  apply(events: readonly Event[]): void;
  heard(): ByStream;
  close(): void;
};

/** A service that hears of referrals: an inbox of the events that it knows, and an effect of each. */
export function openSubscriber(dir: string, name: string): Subscriber {
  const database = new DatabaseSync(join(dir, `${name}.db`));
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE TABLE IF NOT EXISTS inbox (id TEXT PRIMARY KEY);
    CREATE TABLE IF NOT EXISTS effects (
      row INTEGER PRIMARY KEY, ref TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL
    );
  `);
  const know = database.prepare('INSERT OR IGNORE INTO inbox VALUES (?)');
  const effect = database.prepare('INSERT INTO effects (ref, type, body) VALUES (?, ?, ?)');
  return {
    name,
    apply: (events) =>
      transaction(database, () => {
        for (const { id, ref, type, body } of events)
          if (know.run(id).changes === 1) effect.run(ref, type, body);
      }),
    heard: () =>
      byStream(database.prepare('SELECT ref, type, body FROM effects ORDER BY row').all()),
    close: () => database.close(),
  };
}
