import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { firstCase } from '../subjects/firstCase.ts';
import { goOnFrom } from '../subjects/goOnFrom.ts';
import { multiply } from '../subjects/multiply.ts';
import type { SubjectName } from '../subjects/requests.ts';
import { surroundingsOf } from '../subjects/services.ts';
import { ready } from './child.ts';
import { onlyErrors } from './onlyErrors.ts';

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
  logger: onlyErrors,
});
const first = await firstCase[subject](house);
await house.settle();
await house.close();

const lastPlace = multiply(dir, [{ person: first.person, first: 0, cases: Number(count) }]);

await goOnFrom(dir, services, lastPlace);
ready({ seconds: (performance.now() - began) / 1_000, thing: first.thing }, {}, () => undefined);
