import { openDataDir } from '@throughcare/embedded';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { recordsOf } from '../subjects/records.ts';
import type { SubjectName } from '../subjects/requests.ts';
import { surroundingsOf } from '../subjects/services.ts';
import { ready } from './child.ts';
import { onlyErrors } from './onlyErrors.ts';

/** A log in which events wait, and then the one subscriber that has never read it. Runs once, then answers with the time. */
const [dir = '.', subject = 'say', count = '0', people = '1'] = process.argv.slice(2) as [
  string,
  SubjectName,
  ...string[],
];
const pile = { events: Number(count), people: Number(people) };

const data = openDataDir(dir);
const { log } = data.openLog();
for (const records of recordsOf(subject, pile, 1_000)) await log.append(records);
await data.close();

const began = performance.now();
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services: [surroundingsOf[subject].subscriber()],
  logger: onlyErrors,
});
await house.settle();
const milliseconds = performance.now() - began;
const [service] = house.services;
const applied = (await service?.health())?.applied;
ready({ milliseconds, applied }, {}, () => house.close());
