import { substitutionGoesOn } from './good/inside.ts';
import type { Json } from './support/caller.ts';
import type { Part } from './support/cast.ts';
import { inDays, issuedOrder } from './support/court.ts';
import { consent } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { accepts, allNgos, insideWithNeed, outUnplanned } from './support/stories.ts';
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
    'is there for a coordinator in each service, of their own area, and empty for one elsewhere',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      await substitutionGoesOn(journey, stay);
      await journey.as('intake').does(`/intake/people/${stay.ref}/consents`, {
        recipients: ['ngo-harbour'],
        scopes: ['IDENTITY'],
        purpose: 'AFTERCARE',
      });
      await outUnplanned(journey, stay);
      await journey.pass({ days: 4 });
      const services = {
        aftercare: [
          'search.opened',
          'search.unplaced',
          'window.opened',
          'window.checkpoint-missed',
        ],
        'prison-program': ['ost.watch-opened', 'ost.gap-told'],
        intake: ['consent.not-asked'],
      };
      for (const [service, types] of Object.entries(services)) {
        expect([...(await opened(journey, 'city', service))]).toEqual(
          expect.arrayContaining(types),
        );
        expect(await read(journey, 'hills', service)).toEqual([]);
      }
      await allNgos(journey);
      await accepts(journey, 'harbour');
      const rows = await read(journey, 'city', 'aftercare');
      expect(rows.map(({ type }) => type)).toContain('search.taken');
      // What partners do in their cases stands in no coordinator's feed.
      expect(rows.filter(({ type }) => /^(offer|case)\./.test(String(type)))).toEqual([]);
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
