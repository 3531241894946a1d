import { idIn } from '../support/caller.ts';
import { orderOf } from '../support/court.ts';
import { openPerson, person, refer } from '../support/intake.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

const number = { issuer: 'city', type: 'CASE_NUMBER', value: 'C-2026-118' };
const asked = { programmeCode: 'DC', to: 'court-diversion' };

describe('a second referral of the same person for the same programme', () => {
  it(
    'by a stranger: gets the ordinary answer, is linked by intake, and reaches the court once',
    telling(async (journey) => {
      const ref = await openPerson(journey, { identifiers: [number] });
      const referralId = await refer(journey, journey.as('clerk'), ref, asked);

      const stranger = journey.as('harbour');
      const again = await stranger.post('/intake/people', { ...person, identifiers: [number] });
      expect(again).toMatchObject({ status: 201, body: { pathwayRef: ref } });
      expect(again.body).not.toHaveProperty('file');
      const referrals = `/intake/people/${ref}/referrals`;
      const drafted = await stranger.does(referrals, asked);
      const own = `${referrals}/${idIn(drafted, 'referralId')}`;
      expect(await stranger.does(`${own}/submit`)).toMatchObject({
        state: 'SUBMITTED',
        duplicateOf: null,
      });
      await journey.settle();
      const seen = await stranger.sees(own);
      expect(seen).toMatchObject({ state: 'SUBMITTED', duplicateOf: null });
      expect(JSON.stringify([drafted, seen, await stranger.lists(referrals)])).not.toContain(
        referralId,
      );
      expect(await journey.as('intake').sees(own)).toMatchObject({
        state: 'DUPLICATE_OF',
        duplicateOf: referralId,
      });
      expect(await stranger.isRefused(`/intake/people/${ref}/identity`)).toBe('404 not-found');

      await orderOf(journey, ref, referralId);
      const orders = await journey.as('clerk').lists('/court-diversion/orders?held=NOBODYS');
      expect(orders.map(({ pathwayRef }) => pathwayRef)).toEqual([ref]);
    }),
  );

  it(
    'by someone who may see the first: is refused with it, before and after it is routed',
    telling(async (journey) => {
      const ref = await openPerson(journey, { identifiers: [number] });
      const referralId = await refer(journey, journey.as('clerk'), ref, asked);
      const referrals = `/intake/people/${ref}/referrals`;
      for (const part of ['clerk', 'counsel'] as const) {
        const { status, body } = await journey.as(part).post(referrals, asked);
        expect({ status, body }).toMatchObject({
          status: 409,
          body: { code: 'referral-already-open', referralId },
        });
      }
      // The clerk of another court has nothing to do with the person, and learns nothing of a first referral.
      expect(await journey.as('otherClerk').post(referrals, asked)).toMatchObject({ status: 404 });
    }),
  );

  it(
    'stands alone once the first is withdrawn, and then becomes a candidate of its own',
    telling(async (journey) => {
      const ref = await openPerson(journey, { identifiers: [number] });
      const referralId = await refer(journey, journey.as('clerk'), ref, asked);
      const stranger = journey.as('harbour');
      await stranger.does('/intake/people', { ...person, identifiers: [number] });
      const referrals = `/intake/people/${ref}/referrals`;
      const drafted = await stranger.does(referrals, asked);
      const own = `${referrals}/${idIn(drafted, 'referralId')}`;
      await stranger.does(`${own}/submit`);
      await journey.as('clerk').does(`${referrals}/${referralId}/withdraw`, { reasonCode: 'MIS' });
      await journey.settle();
      expect(await journey.as('intake').sees(own)).toMatchObject({ state: 'SUBMITTED' });
      await journey.as('intake').does(`${own}/accept`);
      await journey.settle();
      const orders = await journey.as('clerk').lists(`/court-diversion/people/${ref}/orders`);
      expect(orders.map(({ state }) => state).sort()).toEqual(['CANDIDATE', 'ENDED_ADMIN']);
      expect(await namesTold(journey, ref, 'court-diversion', 'justice')).toEqual([
        'candidate.closed',
      ]);
    }),
  );
});
