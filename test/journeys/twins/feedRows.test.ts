import { idIn, type Json } from '../support/caller.ts';
import type { Part } from '../support/cast.ts';
import { inDays, issuedOrder } from '../support/court.ts';
import { consent } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, typesIn } from '../support/partners.ts';
import { accepts, allNgos, contact, insideWithNeed, outUnplanned } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const kindsIn = (feed: readonly Json[]) =>
  new Set(feed.map(({ item }) => (item as { kind: string }).kind));

/** Opens every row that somebody finds in the feed, at the address that stands in it. */
async function opensAll(journey: Journey, part: Part): Promise<ReadonlySet<string>> {
  const feed = await feedOf(journey, part);
  for (const { address } of feed) await journey.as(part).sees(String(address));
  return kindsIn(feed);
}

describe('a row of the feed', () => {
  it(
    'is opened at its address by who finds it, at rest and after a merge, and by nobody else',
    telling(async (journey) => {
      await allNgos(journey);
      const order = await issuedOrder(journey);
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      const stay = await insideWithNeed(journey);
      const given = await consent(journey.as('caseManager'), stay.ref, ['ngo-lantern']);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      const assigned = { subject: 'peer', role: 'PEER' };
      await journey.as('harbour').does(`/aftercare/cases/${caseId}/assign-worker`, assigned);
      await journey.pass({ days: 8 });
      const withdraw = `/intake/people/${stay.ref}/consents/${String(given)}/withdraw`;
      await journey.as('caseManager').does(withdraw);
      await journey.settle();

      const kinds = async () => ({
        harbour: await opensAll(journey, 'harbour'),
        harbourWorker: await opensAll(journey, 'harbourWorker'),
        peer: await opensAll(journey, 'peer'),
        lantern: await opensAll(journey, 'lantern'),
        provider: await opensAll(journey, 'provider'),
      });
      const found = await kinds();
      expect(found).toEqual({
        harbour: new Set(['offer', 'case', 'window']),
        harbourWorker: new Set(['offer', 'case', 'window']),
        peer: new Set(['case', 'window']),
        lantern: new Set(['access']),
        provider: new Set(['episode']),
      });
      for (const part of ['harbour', 'lantern', 'provider'] as const)
        for (const { address } of await feedOf(journey, part))
          for (const stranger of ['bridge', 'otherPeer', 'clerk', 'hillside'] as const)
            if (!(stranger === 'bridge' && String(address).includes('/overdose-windows/')))
              expect(await journey.as(stranger).isRefused(String(address))).toMatch(/^40[34] /);

      await journey
        .as('intake')
        .does(`/intake/people/${order.ref}/merge`, { removedRef: stay.ref });
      await journey.settle();
      expect(await kinds()).toEqual(found);
    }),
  );

  it(
    'is found by who asks for its kind, from now on; who asks for a kind that there is not learns which there are',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      const harbour = journey.as('harbour');
      const start = await harbour.sees('/aftercare/partner/feed?from=now');
      expect(start.entries).toEqual([]);
      await contact(journey, caseId);
      await journey.pass({ days: 8 });
      const cursor = `cursor=${encodeURIComponent(idIn(start, 'next'))}`;
      const read = async (search: string) =>
        typesIn((await harbour.sees(`/aftercare/partner/feed?${search}`)).entries as Json[]);
      expect(await read(`${cursor}&types=window`)).toEqual([
        'aftercare.overdose-window.breached.v1',
        'aftercare.overdose-window.breached.v1',
      ]);
      expect(await read(`${cursor}&types=case,window`)).toEqual(await read(cursor));
      expect((await read('types=aftercare.offer.made.v1')).length).toBe(1);

      const wrong = await harbour.get('/aftercare/partner/feed?types=windows');
      expect(wrong.status).toBe(422);
      expect(JSON.stringify(wrong.body)).toMatch(/window.*aftercare\.contact\.first-made\.v1/);
      expect((await harbour.get('/aftercare/partner/feed?from=yesterday')).status).toBe(422);
    }),
  );
});
