import { only } from '../support/caller.ts';
import { inDays, issuedOrder, OrderAt } from '../support/court.ts';
import { consent, openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { onboard } from '../support/partners.ts';
import { custodyOf, prison } from '../support/prison.ts';
import { accepts, contact, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';

const merge = async (journey: Journey, keptRef: string, removedRef: string) => {
  await journey.as('intake').does(`/intake/people/${keptRef}/merge`, { removedRef });
  await journey.settle();
};
const unmerge = async (journey: Journey, keptRef: string, removedRef: string) => {
  await journey.as('intake').does(`/intake/people/${keptRef}/unmerge`, { removedRef });
  await journey.settle();
};
/** Two more records of the same person, of which nobody knows anything yet. */
const others = async (journey: Journey) => [await openPerson(journey), await openPerson(journey)];

describe('three records of one person', () => {
  it(
    'one after the other: the NGO keeps the person through both merges, and the release finds them',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 10));
      const caseId = await accepts(journey, 'harbour');
      await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
      const [b = '', c = ''] = await others(journey);
      await merge(journey, b, stay.ref);
      await merge(journey, c, b);

      expect(await theCase(journey, caseId)).toMatchObject({ pathwayRef: c });
      await journey.as('harbour').sees(`/intake/people/${c}/identity`);
      await journey.pass({ days: 10 });
      await journey.as('reception').does(`/prison-program/people/${c}/custody/record-release`, {
        prisonId: prison,
        releasedAt: journey.now,
        kind: 'PLANNED',
        area: 'IL-COOK',
      });
      await journey.pass({ minutes: 45 });
      await contact(journey, caseId, { mode: 'GATE' });

      await journey.pass({ days: 3 });
      const placements = await journey.as('city').lists(`/aftercare/people/${c}/placements`);
      expect(only(placements, { placementId: stay.episodeId })).toMatchObject({
        state: 'ACCEPTED',
        pathwayRef: c,
      });
      expect(await theCase(journey, caseId)).toMatchObject({
        state: 'FIRST_CONTACT',
        release: { confirmed: true },
      });
      const cases = await journey.as('harbour').lists('/aftercare/cases?limit=200');
      expect(only(cases, { caseId })).toMatchObject({ pathwayRef: c });
    }),
  );

  it(
    'that nobody has reached by then stand on a list at the record that was kept last',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      const [b = '', c = ''] = await others(journey);
      await merge(journey, b, stay.ref);
      await merge(journey, c, b);
      await journey.as('reception').does(`/prison-program/people/${c}/custody/record-release`, {
        prisonId: prison,
        releasedAt: journey.now,
        kind: 'BAIL',
        area: 'IL-COOK',
      });
      await journey.pass({ days: 3 });
      const unplaced = await journey.as('city').lists('/aftercare/unplaced?limit=200');
      expect(only(unplaced, { placementId: stay.episodeId })).toMatchObject({ pathwayRef: c });
    }),
  );

  it(
    'taken apart from the top: the order goes back the way it came, and never stays with a stranger',
    telling(async (journey) => {
      const order = await issuedOrder(journey);
      const a = order.ref;
      const [b = '', c = ''] = await others(journey);
      const at = (ref: string) => new OrderAt(journey, ref, order.orderId);
      await merge(journey, b, a);
      await merge(journey, c, b);
      expect(await at(c).seen()).toMatchObject({ pathwayRef: c, state: 'ISSUED' });

      const tooSoon = await journey
        .as('intake')
        .post(`/intake/people/${b}/unmerge`, { removedRef: a });
      expect(tooSoon).toMatchObject({ status: 409, body: { code: 'person-merged', keptRef: c } });

      await unmerge(journey, c, b);
      expect(await at(b).seen()).toMatchObject({ pathwayRef: b, state: 'ISSUED' });
      expect(await journey.as('clerk').isRefused(at(c).path)).toBe('404 not-found');
      await at(b).does('judge', 'set-start-by', {
        startBy: inDays(journey, 21),
        reason: 'PROVIDER_DELAY',
      });

      await unmerge(journey, b, a);
      expect(await at(a).seen()).toMatchObject({
        pathwayRef: a,
        state: 'ISSUED',
        order: { startBy: inDays(journey, 21) },
      });
      expect(await journey.as('clerk').isRefused(at(b).path)).toBe('404 not-found');
      await at(a).providerDoes('report-start', { on: inDays(journey, 0) });
      expect(await at(a).state()).toBe('ACTIVE');
    }),
  );

  it(
    'keep a stay through both merges, and give it back through both',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      const [b = '', c = ''] = await others(journey);
      await merge(journey, b, stay.ref);
      await merge(journey, c, b);
      expect(await custodyOf(journey, c)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      await unmerge(journey, c, b);
      expect(await custodyOf(journey, b)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      await unmerge(journey, b, stay.ref);
      expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'IN_CUSTODY' });
      for (const other of [b, c])
        expect(await journey.as('reception').isRefused(`/prison-program/people/${other}`)).toBe(
          '404 not-found',
        );
    }),
  );
});
