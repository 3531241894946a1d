import { copyFileSync, mkdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CloudEvent } from '@throughcare/contracts';
import { eventIn, plainDraft } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import { DataFile, dataFileName } from './dataFile.ts';
import { event, now } from './fixtures/event.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import { logIn, type SqliteLog } from './sqliteLog.ts';
import { SqliteStore } from './sqliteStore.ts';

const people = ['a', 'b', 'c', 'd'];

type Ground = { file: DataFile; log: SqliteLog; publisher: Store; subscriber: Store };

function openAt(dir: string, synced?: () => void): Ground {
  const file = new DataFile({
    dir,
    aroundCommit: (commit, lasting) => {
      commit();
      if (lasting) synced?.();
    },
  });
  const log = logIn(file);
  const records = log.records ?? undefined;
  return {
    file,
    log,
    publisher: new SqliteStore(file, { service: 'intake', log: records }),
    subscriber: new SqliteStore(file, { service: 'court-diversion', log: records }),
  };
}
const close = async ({ log, file }: Ground) => {
  await log.close();
  await file.close();
};

/** One more of somebody, told of, with a row beside it: on the disk before it is answered. */
const tell = ({ publisher }: Ground, ref: string) =>
  publisher.change<number, number>('count', ref, '', (current) => {
    const n = (current?.state ?? 0) + 1;
    return {
      write: {
        ...plainDraft('count', ref, n, now),
        heads: { justice: n },
        outbox: [event(ref, n)],
      },
      along: (along) => along.add(plainDraft('row', `${ref}/${n}`, n, now)),
      result: n,
    };
  });

/** Writes down what is told; made again by itself, so that no disk is waited for. */
const hear = ({ subscriber }: Ground, ref: string, sequence: number) =>
  subscriber.change<readonly number[], null>('heard', ref, '', (current) => ({
    write: {
      ...plainDraft('heard', ref, [...(current?.state ?? []), sequence], now),
      positions: { 'intake/justice': { epoch: 0, sequence } },
    },
    result: null,
    recoverable: true,
  }));

describe('a machine that loses its power', () => {
  let root: string;
  let remove: () => void;
  beforeEach(() => {
    ({ dir: root, remove } = temporaryDir());
  });
  afterEach(() => remove());

  it('has all that was answered, each state with its events and rows, whatever of the rest reached the disk', async () => {
    const dir = join(root, 'data');
    mkdirSync(dir);
    const length = () => statSync(join(dir, `${dataFileName}-wal`)).size;
    let synced = 0;
    const ground = openAt(dir, () => {
      synced = length();
    });
    await ground.log.log.consume({
      group: 'g',
      topics: ['throughcare.intake.justice'],
      after: async () => undefined,
      deliver: async (batch) => {
        for (const record of batch) {
          const told = eventIn(record) ?? (JSON.parse(record.value ?? '') as CloudEvent);
          await hear(ground, told.partitionkey, told.sequence);
        }
      },
    });
    const answered = new Map(people.map((ref) => [ref, 0]));
    const copies: { readonly dir: string; readonly answered: ReadonlyMap<string, number> }[] = [];
    /** The files as a disk may hold them now: the log up to where it was synced, and some of what was written since. */
    const copy = (part: number) => {
      const to = join(root, `copy-${copies.length}`);
      mkdirSync(to);
      for (const name of [dataFileName, `${dataFileName}-wal`])
        copyFileSync(join(dir, name), join(to, name));
      const kept = synced + Math.floor((length() - synced) * part);
      truncateSync(join(to, `${dataFileName}-wal`), kept);
      copies.push({ dir: to, answered: new Map(answered) });
    };
    for (let round = 0; round < 40; round++) {
      const ref = people[(round * 7) % people.length] ?? 'a';
      const told = await tell(ground, ref);
      if (!told.repeated) answered.set(ref, told.result);
      for (let turns = 0; turns < round % 4; turns++) await nextTurn();
      copy((round % 5) / 4);
    }
    await close(ground);
    expect(copies).toHaveLength(40);
    expect(copies.some(({ answered: then }) => [...then.values()].every((n) => n > 0))).toBe(true);

    for (const { dir: cut, answered: then } of copies) {
      const after = openAt(cut);
      for (const ref of people) {
        const n = (await after.publisher.read<number>('count', ref))?.state ?? 0;
        expect(n).toBeGreaterThanOrEqual(then.get(ref) ?? 0);
        const stream = { service: 'intake', audience: 'justice', ref } as never;
        const events = await after.log.journal.read(stream, 0, 100);
        expect(events.map(({ sequence }) => sequence)).toEqual(
          Array.from({ length: n }, (_, at) => at + 1),
        );
        for (let row = 1; row <= n; row++)
          expect((await after.publisher.read('row', `${ref}/${row}`))?.state).toBe(row);
        const heard = await after.subscriber.read<readonly number[]>('heard', ref);
        const position = heard?.positions['intake/justice']?.sequence ?? 0;
        expect(heard?.state ?? []).toEqual(Array.from({ length: position }, (_, at) => at + 1));
        expect(position).toBeLessThanOrEqual(n);
      }
      await close(after);
    }
  });
});
