import { idIn, type Json, only } from '../support/caller.ts';
import { inDays, issuedOrder, provider } from '../support/court.ts';
import { openPerson } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { inbox, onboard } from '../support/partners.ts';
import { insideWithNeed } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

const offeredTo = (journey: Journey, ref: string): Promise<readonly Json[]> =>
  journey.person(ref).lists(`/intake/people/${ref}/voluntary-routes`);
const onTheList = async (journey: Journey): Promise<readonly unknown[]> =>
  (await journey.as('intake').lists('/intake/voluntary-routes')).map(({ routeId }) => routeId);
const answer = (ref: string, routeId: string) =>
  `/intake/people/${ref}/voluntary-routes/${routeId}/answer`;
/** All that courts could read of intake. */
const heardByCourts = async (journey: Journey, ref: string): Promise<string> =>
  JSON.stringify(await told(journey, ref, 'intake', 'justice'));

describe('a way that came to nothing', () => {
  it(
    'no place is left: help outside the order is offered by itself, the person takes it up, and no court hears of it',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const ref = await openPerson(journey);
      const order = await issuedOrder(journey, { ref, until: 'SUITABLE' });
      await order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });
      await journey.settle();
      expect(await onTheList(journey)).toEqual([]);
      await order.providerDoes('refuse-place', { reasonCode: 'NO_CAPACITY' });
      expect(await onTheList(journey)).toEqual([order.orderId]);
      expect(await offeredTo(journey, ref)).toMatchObject([
        { routeId: order.orderId, answer: null },
      ]);
      const before = await heardByCourts(journey, ref);
      const path = answer(ref, order.orderId);
      const yes = { answer: 'ACCEPTED' };
      for (const part of ['clerk', 'provider', 'caseManager'] as const)
        expect((await journey.as(part).post(path, yes)).status).toBeGreaterThanOrEqual(403);
      expect(await journey.stranger('somebody else').isNotAllowed(path, yes)).toBe('404 not-found');
      await journey.person(ref).does(path, yes);
      await journey.settle();

      expect(await onTheList(journey)).toEqual([]);
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      expect(await heardByCourts(journey, ref)).toBe(before);
      expect(JSON.stringify(await order.seen())).not.toContain('VOLUNTARY');
      const referrals = await journey.as('clerk').lists(`/intake/people/${ref}/referrals`);
      expect(referrals.map(({ programmeCode }) => programmeCode)).toEqual(['DC']);
      const own = await journey.person(ref).lists(`/intake/people/${ref}/referrals`);
      expect(only(own, { programmeCode: 'VOLUNTARY' })).toMatchObject({ state: 'ROUTED' });
    }),
  );

  it(
    'no place is left, and the court asks another: what was not answered is offered no more',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const order = await issuedOrder(journey, { ref, until: 'SUITABLE' });
      const ask = { providerOrg: provider, area: 'IL-COOK' };
      await order.does('clerk', 'request-place', ask);
      await journey.settle();
      await order.providerDoes('refuse-place', { reasonCode: 'NO_CAPACITY' });
      await journey.pass({ hours: 1 });
      await order.does('clerk', 'request-place', ask);
      await journey.settle();
      expect(await onTheList(journey)).toEqual([]);
      expect(await offeredTo(journey, ref)).toEqual([]);
      const late = { answer: 'ACCEPTED' };
      const path = answer(ref, order.orderId);
      expect(await journey.as('intake').isNotAllowed(path, late)).toBe('404 not-found');
    }),
  );

  it(
    'treatment broken off: is offered until it goes on, and not to someone who has died',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const order = await issuedOrder(journey, { ref });
      const today = () => inDays(journey, 0);
      await order.providerDoes('report-start', { on: today() });
      await journey.pass({ days: 1 });
      await order.providerDoes('report-break-off', { on: today(), reasonGroup: 'PERSON_LEFT' });
      const { episodeId } = await order.episode();
      expect(await onTheList(journey)).toEqual([episodeId]);
      expect(await offeredTo(journey, ref)).toMatchObject([{ routeId: episodeId, answer: null }]);
      await journey.pass({ days: 1 });
      await order.providerDoes('report-resumption', { on: today() });
      expect(await onTheList(journey)).toEqual([]);
      await journey.pass({ days: 1 });
      await order.providerDoes('report-break-off', { on: today(), reasonGroup: 'PERSON_LEFT' });
      expect(await onTheList(journey)).toEqual([episodeId]);

      await journey.as('clerk').does(`/intake/people/${ref}/deaths`);
      expect(await onTheList(journey)).toEqual([]);
    }),
  );

  it(
    'deselected from a programme in prison: the person says no, and nobody is asked again; the prison does not hear of it',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      const enrolments = `/prison-program/people/${stay.ref}/enrolments`;
      const begun = { programmeCode: 'ATLANTIS' };
      const enrolment = await journey.as('caseManager').does(enrolments, begun);
      const enrolmentId = idIn(enrolment, 'enrolmentId');
      const move = (part: 'caseManager' | 'programme', to: string, more: object = {}) =>
        journey.as(part).does(`${enrolments}/${enrolmentId}/move`, { to, ...more });
      await move('caseManager', 'REFERRAL_SUBMITTED');
      for (const to of ['AWAITING_ASSESSMENT', 'ASSESSMENT_STARTED', 'NOT_SUITABLE'])
        await move('programme', to, to === 'NOT_SUITABLE' ? {} : {});
      await journey.settle();
      expect(await onTheList(journey)).toEqual([enrolmentId]);
      const list = `/intake/people/${stay.ref}/voluntary-routes`;
      expect(await journey.as('caseManager').isRefused(list)).toMatch(/^40[34]/);
      await journey.person(stay.ref).does(answer(stay.ref, enrolmentId), { answer: 'DECLINED' });
      await journey.settle();
      expect(await onTheList(journey)).toEqual([]);
      expect(await heardByCourts(journey, stay.ref)).not.toContain('DECLINED');
      expect(await offeredTo(journey, stay.ref)).toMatchObject([{ answer: 'DECLINED' }]);
    }),
  );
});
