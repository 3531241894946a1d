import { idIn, only } from '../support/caller.ts';
import { orderOf } from '../support/court.ts';
import { handIn, openPerson, refer, screen } from '../support/intake.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

const toCourt = { programmeCode: 'DC', to: 'court-diversion' };
const found = {
  instrument: 'CLINICAL',
  severity: 'HIGH',
  risk: 'HIGH',
  need: 'HIGH',
  suitable: true,
};

describe('a candidate that is eligible', () => {
  it(
    'reaches the assessors that are named later, and those who were named before no longer',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const order = await orderOf(
        journey,
        ref,
        await refer(journey, journey.as('clerk'), ref, toCourt),
      );
      await order.does('clerk', 'take-up');
      await order.does('prosecutor', 'determine-eligibility', { eligible: true });
      const waiting = (part: 'assessor' | 'otherAssessor') =>
        journey.as(part).lists('/court-diversion/to-assess');
      expect(await waiting('assessor')).toEqual([]);
      expect(await order.seen()).toMatchObject({ assessorOrg: 'court-city' });

      const name = `${order.path}/name-assessor`;
      const hillside = { assessorOrg: 'provider-hillside' };
      expect(await journey.as('otherClerk').isNotAllowed(name, hillside)).toBe('404 not-found');
      await order.does('clerk', 'name-assessor', hillside);
      await journey.settle();
      expect(only(await waiting('otherAssessor'))).toMatchObject({ orderId: order.orderId });
      const asked = { instrument: 'CLINICAL' };
      await journey.as('otherAssessor').does(`/intake/people/${ref}/screenings`, asked);

      await order.does('clerk', 'name-assessor', { assessorOrg: 'intake-city' });
      await journey.settle();
      expect(await waiting('otherAssessor')).toEqual([]);
      expect(only(await waiting('assessor'))).toMatchObject({ orderId: order.orderId });
      expect(await journey.as('otherAssessor').isRefused(order.path)).toBe('404 not-found');
    }),
  );

  it(
    'rests on an assessment that was made before anybody said what for, once that is said; a stranger cannot say it',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const assessor = journey.as('assessor');
      const assessmentId = idIn(await screen(assessor, ref, found), 'screeningId');
      await journey.settle();
      const referralId = await refer(journey, journey.as('clerk'), ref, toCourt);
      const order = await orderOf(journey, ref, referralId);
      await order.does('clerk', 'take-up');
      const assessorOrg = 'intake-city';
      await order.does('prosecutor', 'determine-eligibility', { eligible: true, assessorOrg });
      await journey.settle();
      const suitable = { suitable: true, assessmentId };
      const determine = `${order.path}/determine-suitability`;
      expect(await assessor.isNotAllowed(determine, suitable)).toBe('409 assessment-not-completed');
      expect(JSON.stringify(await told(journey, ref, 'intake', 'justice'))).not.toContain(
        assessmentId,
      );

      const attach = `/intake/people/${ref}/screenings/${assessmentId}/attach`;
      const what = { referralId };
      expect(await journey.as('otherAssessor').isNotAllowed(attach, what)).toBe('404 not-found');
      await assessor.does(attach, what);
      await journey.settle();
      await order.does('assessor', 'determine-suitability', suitable);
      expect(await order.state()).toBe('CLINICALLY_SUITABLE');
    }),
  );

  it(
    'hears of an assessment that was made while only care knew of the referral',
    telling(async (journey) => {
      const ref = await openPerson(journey, {}, journey.as('harbour'));
      const referralId = await handIn(journey.as('harbour'), ref, {
        ...toCourt,
        area: 'IL-COOK',
      });
      const done = await screen(journey.as('assessor'), ref, found, { referralId });
      const assessmentId = idIn(done, 'screeningId');
      await journey.as('intake').does(`/intake/people/${ref}/referrals/${referralId}/accept`);
      await journey.settle();
      const order = await orderOf(journey, ref, referralId);
      await order.does('clerk', 'take-up');
      const assessorOrg = 'intake-city';
      await order.does('prosecutor', 'determine-eligibility', { eligible: true, assessorOrg });
      await order.does('assessor', 'determine-suitability', { suitable: true, assessmentId });
      expect(await order.state()).toBe('CLINICALLY_SUITABLE');
    }),
  );
});
