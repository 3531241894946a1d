import { hash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type ByStream, byStream } from '../evidence.ts';
import type { Caller } from './caller.ts';
import { acceptedAndRouted, type Event, type Person, submitted } from './referral.ts';
import { Refusal } from './refusal.ts';
import { transaction } from './transaction.ts';

export type Accept = {
  readonly caller: Caller;
  readonly ref: string;
  /** The rest of the path: `referrals/<id>/accept`, or anything else for a referral of its own. */
  readonly action: readonly string[];
  readonly key: string;
  readonly body: { readonly n?: number; readonly note?: string };
  readonly now: string;
};

export type Answered = { readonly status: number; readonly answer: string };
export type Waiting = Event & { readonly place: number };

export type Intake = {
  /** One command in one transaction; it is on the disk when this returns. */
  accept(command: Accept): Answered;
  /** Events that were not handed on, oldest first. */
  unsent(most: number): readonly Waiting[];
  sent(last: number): void;
  published(): ByStream;
  close(): void;
};

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE IF NOT EXISTS people (ref TEXT PRIMARY KEY, state TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS keys (
    caller TEXT NOT NULL, key TEXT NOT NULL, fingerprint TEXT NOT NULL, status INTEGER NOT NULL, answer TEXT NOT NULL,
    PRIMARY KEY (caller, key)
  );
  CREATE TABLE IF NOT EXISTS outbox (
    place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ref TEXT NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL,
    sent INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX IF NOT EXISTS unsent ON outbox (place) WHERE sent = 0;
`;

/** The service that takes the command: state, outbox and idempotency keys in one database. */
export function openIntake(dir: string): Intake {
  const database = new DatabaseSync(join(dir, 'intake.db'));
  database.exec(schema);
  const recall = database.prepare(
    'SELECT fingerprint, status, answer FROM keys WHERE caller = ? AND key = ?',
  );
  const remember = database.prepare('INSERT INTO keys VALUES (?, ?, ?, ?, ?)');
  const load = database.prepare('SELECT state FROM people WHERE ref = ?');
  const save = database.prepare(
    'INSERT INTO people VALUES (?, ?) ON CONFLICT (ref) DO UPDATE SET state = excluded.state',
  );
  const put = database.prepare('INSERT INTO outbox (id, ref, type, body) VALUES (?, ?, ?, ?)');
  const waiting = database.prepare(
    'SELECT place, id, ref, type, body FROM outbox WHERE sent = 0 ORDER BY place LIMIT ?',
  );
  const mark = database.prepare('UPDATE outbox SET sent = 1 WHERE sent = 0 AND place <= ?');

  const personAt = (ref: string): Person => {
    const row = load.get(ref);
    return row ? JSON.parse(String(row.state)) : { ref, sequence: 0, referrals: {} };
  };
  const accept = ({ caller, ref, action, key, body, now }: Accept): Answered => {
    const fingerprint = hash('sha256', `${ref} ${action.join('/')} ${JSON.stringify(body)}`);
    const known = recall.get(caller.subject, key);
    if (known && known.fingerprint !== fingerprint) throw new Refusal(422, 'key-reused');
    if (known) return { status: Number(known.status), answer: String(known.answer) };
    const person = personAt(ref);
    const id = action[0] === 'referrals' && action[1] ? action[1] : randomUUID();
    const referral = person.referrals[id] ?? submitted(ref, id, body.note ?? null, now);
    const { state, events, accepted } = acceptedAndRouted(person, referral, caller.subject, now);
    const answered = { status: 201, answer: JSON.stringify({ id, ...accepted }) };
    save.run(ref, JSON.stringify(state));
    for (const event of events) put.run(event.id, event.ref, event.type, event.body);
    remember.run(caller.subject, key, fingerprint, answered.status, answered.answer);
    return answered;
  };
  return {
    accept: (command) => transaction(database, () => accept(command)),
    unsent: (most) => waiting.all(most) as Waiting[],
    sent: (last) => void mark.run(last),
    published: () =>
      byStream(database.prepare('SELECT ref, type, body FROM outbox ORDER BY place').all()),
    close: () => database.close(),
  };
}
