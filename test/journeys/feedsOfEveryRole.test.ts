import type { Json } from './support/caller.ts';
import type { Part } from './support/cast.ts';
import { inDays, issuedOrder } from './support/court.ts';
import { consent } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { allNgos, insideWithNeed, outUnplanned } from './support/stories.ts';
import { telling } from './support/telling.ts';

const read = async (journey: Journey, part: Part, service: string): Promise<readonly Json[]> =>
  (await journey.as(part).sees(`/${service}/feed`)).entries as Json[];

/** The types that somebody finds; each row is opened at its address by who was shown it. */
async function opened(journey: Journey, part: Part, service: string): Promise<Set<string>> {
  const rows = await read(journey, part, service);
  for (const address of new Set(rows.map((row) => String(row.address))))
    await journey.as(part).sees(address);
  return new Set(rows.map(({ type }) => String(type)));
}

describe('a feed of changes', () => {
  it(
    'is there for each role of a prison, at its level, and empty for another prison',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      await journey.settle();
      const types = await opened(journey, 'caseManager', 'prison-program');
      for (const type of ['custody.received', 'custody.release-recorded', 'offer.told'])
        expect(types).toContain(type);
      const gate = await opened(journey, 'reception', 'prison-program');
      expect(gate).toContain('custody.received');
      expect([...gate].filter((type) => /^(enrolment|ost|order)\./.test(type))).toEqual([]);
      expect(await read(journey, 'southCaseManager', 'prison-program')).toEqual([]);
    }),
    60_000,
  );

  it(
    'tells intake, whoever brought somebody, and the person what became of it, and a stranger nothing',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { startWithin: 14 });
      await consent(journey.as('clerk'), order.ref, ['ngo-harbour']);
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      await journey.settle();
      for (const part of ['intake', 'clerk'] as const) {
        const types = await opened(journey, part, 'intake');
        for (const type of ['referral.moved', 'referral.routed', 'consent.given'])
          expect(types).toContain(type);
      }
      expect(await read(journey, 'otherClerk', 'intake')).toEqual([]);
      expect(await read(journey, 'bridge', 'intake')).toEqual([]);
      const person = journey.person(order.ref);
      await person.sees('/intake/feed');
      await consent(journey.as('clerk'), order.ref, ['ngo-lantern']);
      await journey.settle();
      const own = (await person.sees('/intake/feed')).entries as Json[];
      expect(own.map(({ type }) => type)).toContain('consent.given');
      expect((await journey.stranger(order.orderId).sees('/intake/feed')).entries).toEqual([]);
    }),
    60_000,
  );
});
