import { sourceOf, topicOf } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import type { LogRecord } from '@throughcare/messaging';
import { openHouse } from '../../../packages/one-machine/src/house.ts';
import { refOf, type SubjectName } from '../subjects/requests.ts';
import { surroundingsOf } from '../subjects/services.ts';
import { ready } from './child.ts';

/** A log in which events wait, and then the one subscriber that has never read it. Runs once, then answers with the time. */
const [dir = '.', subject = 'say', count = '0', people = '1'] = process.argv.slice(2) as [
  string,
  SubjectName,
  ...string[],
];
const { heard, data: dataOf, subscriber } = surroundingsOf[subject];
const events = Number(count);
const persons = Number(people);

const record = (n: number): LogRecord => {
  const person = n % persons;
  const sequence = Math.floor(n / persons) + 1;
  const ref = refOf(person) as LogRecord['event']['partitionkey'];
  return {
    topic: topicOf('intake', 'justice'),
    event: {
      specversion: '1.0',
      id: `intake/justice/${ref}/${sequence}`,
      source: sourceOf('intake', 'justice'),
      type: heard.type,
      subject: ref,
      time: '2026-01-01T00:00:00.000Z' as LogRecord['event']['time'],
      datacontenttype: 'application/json',
      partitionkey: ref,
      sequence,
      epoch: 0,
      correlationid: 'bench',
      causationid: 'bench',
      sharing: { basis: 'STATUTE', level: heard.level },
      data: dataOf(refOf(events + n)),
    },
  };
};

const data = openDataDir(dir);
const { log } = data.openLog();
for (let n = 0; n < events; n += 1_000)
  await log.append(Array.from({ length: Math.min(1_000, events - n) }, (_, k) => record(n + k)));
await data.close();

const began = performance.now();
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services: [subscriber()],
  logger: { info: () => undefined, error: (what, error) => console.error(what, error) },
});
await house.settle();
const milliseconds = performance.now() - began;
const [service] = house.services;
const applied = (await service?.health())?.applied;
ready({ milliseconds, applied }, {}, () => house.close());
