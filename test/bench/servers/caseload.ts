import { openDataDir } from '@throughcare/embedded';
import { systemClock } from '@throughcare/service-kit';
import { offsetOf } from '../../../packages/embedded/src/offsets.ts';
import { openHouse } from '../../../packages/one-machine/src/house.ts';
import { Offsets } from '../../../packages/service-kit/src/engine/offsets.ts';
import { multiply } from '../subjects/multiply.ts';
import { refOf, requestsOf, type SubjectName } from '../subjects/requests.ts';
import { servicesOf } from '../subjects/services.ts';
import { ready } from './child.ts';

/**
 * Fills a data directory with so many cases: one goes the real way, over HTTP until the last subscriber is at rest;
 * the others are copies of its rows in every file, each with ids of its own.
 */
const [dir = '.', subject = 'say', count = '1'] = process.argv.slice(2) as [
  string,
  SubjectName,
  string?,
];
const cases = Number(count);
const began = performance.now();
const services = servicesOf[subject]();
const requests = requestsOf[subject];

const house = await openHouse({
  dataDir: dir,
  port: 0,
  services,
  logger: { info: () => undefined, error: (what, error) => console.error(what, error) },
});
const answer = await fetch(`${house.url}${requests.path(refOf(0))}`, {
  method: 'POST',
  headers: {
    authorization: `Bearer ${house.issuer.token(requests.caller)}`,
    'content-type': 'application/json',
    'idempotency-key': 'the-first-of-many',
  },
  body: requests.body(0),
});
if (!answer.ok) throw new Error(`the first case was answered ${answer.status}`);
await house.settle();
await house.close();

const lastPlace = multiply(dir, cases);

// Subscribers have applied what was copied, since their documents were copied too: they go on from the end.
const data = openDataDir(dir);
for (const { name, reads } of services) {
  const offsets = new Offsets(data.openStore(name), systemClock, name);
  for (const topic of reads)
    for (const partition of [topic, `heads/${topic}`])
      await offsets.write(partition, offsetOf(lastPlace));
}
await data.close();
ready({ seconds: (performance.now() - began) / 1_000 }, {}, () => undefined);
