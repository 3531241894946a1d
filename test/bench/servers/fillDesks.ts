import { instant } from '@throughcare/contracts';
import { fill } from '@throughcare/sample';
import { VirtualClock } from '@throughcare/service-kit';
import { allServices } from '../../../packages/runtime/src/allServices.ts';
import { openHouse } from '../../../packages/runtime/src/house/house.ts';
import { goOnFrom } from '../subjects/goOnFrom.ts';
import { multiply } from '../subjects/multiply.ts';
import { ready } from './child.ts';
import { onlyErrors } from './onlyErrors.ts';

/**
 * Fills a data directory with the sample caseload, and with copies of its people until there are so many cases. One of fifty
 * copies is with the sample's own organisations, the others with as many others of each kind.
 */
const [dir = '.', until = '', count = '0'] = process.argv.slice(2);
const began = performance.now();
// The same secret each time: references follow from it, and every caseload has the people of the smallest.
const secret = Buffer.alloc(32, 'bench');
const told = await fill({ dataDir: dir, until: instant(until), logger: onlyErrors, secret });
const people = [...new Set(told.map(({ ref }) => ref))];
const copies = Math.max(0, Math.ceil(Number(count) / people.length) - 1);
if (copies > 0) {
  const copied = people.map((person, at) => ({ person, first: at * copies, cases: copies }));
  const organisations = [
    ...['court-city', 'intake-city', 'prison-north', 'prison-south'],
    ...['ngo-harbour', 'ngo-lantern', 'ngo-bridge', 'provider-riverside', 'provider-hillside'],
  ];
  await goOnFrom(dir, allServices(), multiply(dir, copied, { organisations, over: 50 }));
  await readByProjections();
}

/** Feeds and figures are made of the log's copies as they would have been of the events themselves: before anybody looks. */
async function readByProjections() {
  const clock = new VirtualClock(instant(until));
  const options = { dataDir: dir, port: 0, clock, stepped: true, services: allServices() };
  const house = await openHouse({ ...options, logger: onlyErrors });
  await house.settle();
  await house.close();
}

const cases = people.length * (copies + 1);
ready({ seconds: (performance.now() - began) / 1_000, cases }, {}, () => undefined);
