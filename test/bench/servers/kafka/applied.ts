import type { EventLog } from '@throughcare/messaging';
import type { SubjectName } from '../../subjects/requests.ts';
import { surroundingsOf } from '../../subjects/services.ts';
import { ready } from '../child.ts';
import { openKafkaHouse, openLog } from './onKafka.ts';

/** A subscriber that has never read the topics, where so many events wait. Runs once, then answers with the time. */
const [dir = '.', subject = 'say', brokers = '', prefix = '', count = '0'] = process.argv.slice(
  2,
) as [string, SubjectName, ...string[]];
const log = openLog(brokers, prefix);
const settled = counting(log, Number(count));

const began = performance.now();
const house = await openKafkaHouse({
  dataDir: dir,
  services: [surroundingsOf[subject].subscriber()],
  log: settled.log,
});
await settled.all;
const milliseconds = performance.now() - began;
await house.settle();
const applied = (await house.services[0]?.health())?.applied;
ready({ milliseconds, applied }, {}, async () => {
  await house.close();
  await log.close();
});

/** `all` resolves when so many records have had their effect: the subscriber's COMMITs have returned. */
function counting(from: EventLog, events: number) {
  let done = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const counted: EventLog = {
    append: (records) => from.append(records),
    consume: (options) =>
      from.consume({
        ...options,
        async deliver(batch) {
          await options.deliver(batch);
          done += batch.length;
          if (done >= events) resolve();
        },
      }),
    ends: (topics) => from.ends(topics),
    close: () => from.close(),
  };
  return { log: counted, all: promise };
}
