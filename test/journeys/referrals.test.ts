import { idIn, only } from './support/caller.ts';
import { inDays, issuedOrder } from './support/court.ts';
import { handIn, openPerson, refer } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { inbox, onboard } from './support/partners.ts';
import { StayAt } from './support/prison.ts';
import { accepts, contact } from './support/stories.ts';
import { telling } from './support/telling.ts';

const stateOf = async (journey: Journey, ref: string, referralId: string): Promise<unknown> =>
  (await journey.as('intake').sees(`/intake/people/${ref}/referrals/${referralId}`)).state;

describe('a referral', () => {
  it(
    'to a prison programme is an enrolment there, and is concluded when the programme is complete',
    telling(async (journey) => {
      const ref = await openPerson(journey, {}, journey.as('caseManager'));
      await StayAt.admitted(journey, ref);
      const asked = { programmeCode: 'ATLANTIS', to: 'prison-program' };
      const referralId = await refer(journey, journey.as('caseManager'), ref, asked);
      const listed = await journey
        .as('programme')
        .lists('/prison-program/enrolments?status=REFERRAL_SUBMITTED');
      expect(only(listed)).toMatchObject({ pathwayRef: ref, enrolmentId: referralId });

      const move = `/prison-program/people/${ref}/enrolments/${referralId}/move`;
      for (const to of [
        'AWAITING_ASSESSMENT',
        'ASSESSMENT_STARTED',
        'ASSESSED_SUITABLE',
        'WAITLISTED',
        'ON_PROGRAMME',
        'PROGRAMME_COMPLETE',
      ])
        await journey.as('programme').does(move, { to });
      await journey.settle();
      expect(await stateOf(journey, ref, referralId)).toBe('CONCLUDED');
      const file = await journey.as('intake').sees(`/intake/people/${ref}`);
      expect(file).toMatchObject({ file: { need: 'KNOWN' } });
      await handIn(journey.as('caseManager'), ref, asked);
    }),
  );

  it(
    'withdrawn by its author ends the enrolment that has not begun',
    telling(async (journey) => {
      const ref = await openPerson(journey, {}, journey.as('caseManager'));
      await StayAt.admitted(journey, ref);
      const referralId = await refer(journey, journey.as('caseManager'), ref, {
        programmeCode: 'ATLANTIS',
        to: 'prison-program',
      });
      await journey
        .as('caseManager')
        .does(`/intake/people/${ref}/referrals/${referralId}/withdraw`, { reasonCode: 'TRANSFER' });
      await journey.settle();
      const { enrolments } = await journey.as('programme').sees(`/prison-program/people/${ref}`);
      expect(enrolments).toMatchObject([{ enrolmentId: referralId, status: 'WITHDRAWN' }]);
    }),
  );

  it(
    'of the person’s own will finds a partner without any court or prison, and is concluded with the case',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const ref = await openPerson(journey, {}, journey.as('harbour'));
      const referralId = await refer(journey, journey.as('harbour'), ref, {
        programmeCode: 'AFTERCARE',
        to: 'aftercare',
      });
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      await journey.as('harbour').does(`/aftercare/cases/${caseId}/discharge`, {
        reason: 'COMPLETED',
        outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }],
      });
      await journey.settle();
      expect(await stateOf(journey, ref, referralId)).toBe('CONCLUDED');
    }),
  );

  it(
    'to the court is concluded with the order, and a new one may follow',
    telling(async (journey) => {
      const order = await issuedOrder(journey);
      await order.providerDoes('report-start', { on: inDays(journey, 0) });
      const referralId = idIn(await order.seen(), 'referralId');
      const again = { programmeCode: 'DC', to: 'court-diversion' };
      const referrals = `/intake/people/${order.ref}/referrals`;
      expect(await journey.as('clerk').isNotAllowed(referrals, again)).toBe(
        '409 referral-already-open',
      );
      for (const _phase of [2, 3, 4, 5])
        await order.does('judge', 'advance-phase', { teamRecommends: true });
      await order.does('judge', 'complete', { outcome: 'CHARGE_DISMISSED' });
      await journey.settle();
      expect(await stateOf(journey, order.ref, referralId)).toBe('CONCLUDED');
      await refer(journey, journey.as('clerk'), order.ref, again);
      const orders = await journey.as('clerk').lists(`/court-diversion/people/${order.ref}/orders`);
      expect(orders.map(({ state }) => state)).toEqual(['COMPLETED', 'CANDIDATE']);
    }),
  );
});
