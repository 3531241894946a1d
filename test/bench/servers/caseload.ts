import { audiences } from '@throughcare/contracts';
import { openDataDir } from '@throughcare/embedded';
import { systemClock } from '@throughcare/service-kit';
import { offsetOf } from '../../../packages/embedded/src/offsets.ts';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { Offsets } from '../../../packages/service-kit/src/engine/offsets.ts';
import { firstCase } from '../subjects/firstCase.ts';
import { multiply } from '../subjects/multiply.ts';
import type { SubjectName } from '../subjects/requests.ts';
import { surroundingsOf } from '../subjects/services.ts';
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
const began = performance.now();
const services = surroundingsOf[subject].services();
const house = await openHouse({
  dataDir: dir,
  port: 0,
  services,
  logger: { info: () => undefined, error: (what, error) => console.error(what, error) },
});
const first = await firstCase[subject](house);
await house.settle();
await house.close();

const lastPlace = multiply(dir, first.person, Number(count));

// What was copied was applied and compared, since the documents were copied too: everyone goes on from the end.
const data = openDataDir(dir);
for (const { name, reads } of services) {
  const offsets = new Offsets(data.openStore(name), systemClock, name);
  const compared = audiences.map((audience) => `own/${audience}`);
  for (const place of [...reads, ...reads.map((topic) => `heads/${topic}`), ...compared])
    await offsets.write(place, offsetOf(lastPlace));
}
await data.close();
ready({ seconds: (performance.now() - began) / 1_000, thing: first.thing }, {}, () => undefined);
