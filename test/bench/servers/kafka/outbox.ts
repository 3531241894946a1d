import { openDataDir } from '@throughcare/embedded';
import type { EventLog } from '@throughcare/messaging';
import type { Draft } from '@throughcare/store';
import { type Pile, recordOf } from '../../subjects/records.ts';
import { refOf, type SubjectName } from '../../subjects/requests.ts';
import { surroundingsOf } from '../../subjects/services.ts';
import { ready } from '../child.ts';
import { openKafkaHouse, openLog } from './onKafka.ts';

/** A publisher in whose outboxes events wait, as after a broker was away, and then its relay. Runs once, then answers with the time. */
const [dir = '.', subject = 'say', brokers = '', prefix = '', count = '0', people = '1'] =
  process.argv.slice(2) as [string, SubjectName, ...string[]];
const { publisher } = surroundingsOf[subject];
const pile = { events: Number(count), people: Number(people) };

await fill(dir, pile);
const log = openLog(brokers, prefix);
const taken = counting(log, pile.events);
const began = performance.now();
const house = await openKafkaHouse({ dataDir: dir, services: [publisher()], log: taken.log });
await taken.all;
const milliseconds = performance.now() - began;
await house.settle();
const left = (await house.services[0]?.health())?.pendingEvents;
ready({ milliseconds, appended: taken.count(), left }, {}, async () => {
  await house.close();
  await log.close();
});

/** Documents as commands would have left them, written without waiting for the disk each time. */
async function fill(place: string, { events, people: persons }: Pile): Promise<void> {
  const data = openDataDir(place, { durability: 'kill' });
  const { name, documents } = publisher();
  const type = documents.find(({ kind }) => kind === 'pathway');
  if (!type) throw new Error('this publisher keeps nothing about people');
  const store = data.openStore(name);
  const draft = (person: number): Draft => {
    const id = refOf(person);
    const outbox = Array.from(
      { length: events / persons },
      (_, k) => recordOf(subject, pile, person + k * persons).event,
    );
    return {
      kind: type.kind,
      id,
      moment: '2026-01-01T00:00:00.000Z' as Draft['moment'],
      state: type.empty(id),
      revs: {},
      outbox,
      epoch: 0,
      heads: { justice: outbox.length },
      followUps: [],
      positions: {},
      remembered: [],
      dueAt: null,
      index: [],
    };
  };
  for (let from = 0; from < persons; from += 1_000)
    await Promise.all(
      Array.from({ length: Math.min(1_000, persons - from) }, (_, k) =>
        store.change(type.kind, refOf(from + k), '', () => ({
          write: draft(from + k),
          result: undefined,
        })),
      ),
    );
  await data.close();
}

/** Counts what the log has acknowledged; `all` resolves when it has as many different events as there are. */
function counting(to: EventLog, events: number) {
  const ids = new Set<string>();
  let appended = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const counted: EventLog = {
    async append(records) {
      await to.append(records);
      appended += records.length;
      for (const { event } of records) ids.add(event.id);
      if (ids.size === events) resolve();
    },
    consume: (options) => to.consume(options),
    ends: (topics) => to.ends(topics),
    close: () => to.close(),
  };
  return { log: counted, all: promise, count: () => appended };
}
