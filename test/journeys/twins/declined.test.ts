import { inDays, issuedOrder } from '../support/court.ts';
import { openPerson, refer } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, inbox, onboard } from '../support/partners.ts';
import { accepts, insideWithNeed, outUnplanned, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold, told } from '../support/told.ts';

describe('a person who declines', () => {
  it(
    'aftercare, before anyone accepted: the offer is taken back, nobody is asked again, the city is not alarmed',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await stay.releaseOn(inDays(journey, 20));
      const refuse = `/aftercare/people/${stay.ref}/placements/${stay.episodeId}/refuse`;
      await journey.person(stay.ref).does(refuse);
      await journey.settle();
      expect(await stay.placement()).toMatchObject({ state: 'DECLINED_BY_PERSON' });
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(JSON.stringify(await feedOf(journey, 'harbour'))).not.toContain('DECLINED_BY_PERSON');
      await journey.pass({ days: 20 });
      await outUnplanned(journey, stay);
      await journey.pass({ days: 5 });
      expect(await inbox(journey, 'harbour')).toEqual([]);
      expect(await journey.as('city').lists('/aftercare/unplaced')).toEqual([]);
    }),
  );

  it(
    'aftercare, after acceptance: the case closes; no court and no prison event tells of it',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await journey.as('harbour').does(`/aftercare/cases/${caseId}/person-refused`);
      await journey.settle();
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'DECLINED_BY_PERSON' });
      expect(await told(journey, stay.ref, 'aftercare', 'justice')).toEqual([]);
      const identity = `/intake/people/${stay.ref}/identity`;
      expect(await journey.as('harbour').isRefused(identity)).toBe('404 not-found');
    }),
  );

  it(
    'an order: help outside any order is put on intake’s list, and the court does not hear the answer',
    telling(async (journey) => {
      const ref = await openPerson(journey);
      const order = await issuedOrder(journey, { ref, until: 'OFFERED' });
      await order.does('counsel', 'record-answer', {
        answer: 'DECLINED',
        counsel: 'Counsel Bartholomew Inkwell',
      });
      await journey.settle();
      expect(await order.state()).toBe('DECLINED');
      const routes = await journey.as('intake').lists('/intake/voluntary-routes');
      expect(routes).toMatchObject([{ pathwayRef: ref, routeId: order.orderId }]);
      const path = `/intake/people/${ref}/voluntary-routes/${order.orderId}/answer`;
      await journey.as('intake').does(path, { answer: 'ACCEPTED' });
      await journey.settle();
      expect(await journey.as('intake').lists('/intake/voluntary-routes')).toEqual([]);
      const justice = await told(journey, ref, 'intake', 'justice');
      expect(JSON.stringify(justice)).not.toContain('ACCEPTED');
      expect(await order.episode()).toMatchObject({ state: 'CLOSED' });
    }),
  );

  it(
    'aftercare, and says yes at intake later on: partners are asked again, and no court hears of either',
    telling(async (journey) => {
      await onboard(journey, 'harbour');
      const ref = await openPerson(journey);
      const saysYesAfterAnOrder = async () => {
        const order = await issuedOrder(journey, { ref, until: 'OFFERED' });
        const answer = { answer: 'DECLINED', counsel: 'Counsel Bartholomew Inkwell' };
        await order.does('counsel', 'record-answer', answer);
        await journey.settle();
        const path = `/intake/people/${ref}/voluntary-routes/${order.orderId}/answer`;
        await journey.as('intake').does(path, { answer: 'ACCEPTED' });
        await journey.settle();
      };
      await saysYesAfterAnOrder();
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      const [search] = await journey.as('city').lists(`/aftercare/people/${ref}/placements`);
      const refuse = `/aftercare/people/${ref}/placements/${String(search?.placementId)}/refuse`;
      await journey.person(ref).does(refuse);
      await journey.settle();
      expect(await inbox(journey, 'harbour')).toEqual([]);
      await journey.pass({ hours: 1 });
      await saysYesAfterAnOrder();
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      const justice = await told(journey, ref, 'intake', 'justice');
      expect(JSON.stringify(justice)).not.toContain('voluntary-route');
    }),
  );

  /** Somebody who asked for help by themself, whom a partner took on and gave back: nobody is asked, and nobody has them. */
  const givenBack = async (journey: Journey) => {
    await onboard(journey, 'harbour');
    const ref = await openPerson(journey);
    const itself = journey.person(ref);
    const asks = () => refer(journey, itself, ref, { programmeCode: 'SUPPORT', to: 'aftercare' });
    const referralId = await asks();
    const caseId = await accepts(journey, 'harbour');
    await journey
      .as('harbour')
      .does(`/aftercare/cases/${caseId}/hand-back`, { reasonCode: 'NO_CAPACITY' });
    await journey.settle();
    const referral = `/intake/people/${ref}/referrals/${referralId}`;
    const search = `/aftercare/people/${ref}/placements/${referralId}`;
    const stands = async () => ({
      asked: (await itself.sees(referral)).state,
      search: (await itself.sees(search)).state,
    });
    return { ref, itself, asks, referralId, referral, search, stands };
  };
  const again = { to: 'aftercare' };

  it(
    'aftercare, while nobody has them: what they asked for is concluded, sending it on again is refused, and a new wish is looked for',
    telling(async (journey) => {
      const { ref, itself, asks, referralId, referral, search, stands } = await givenBack(journey);
      await itself.does(`${search}/refuse`);
      await journey.settle();
      expect(await stands()).toEqual({ asked: 'CONCLUDED', search: 'DECLINED_BY_PERSON' });
      expect(await namesTold(journey, ref, 'aftercare', 'care')).toContain('search.declined');
      expect(await told(journey, ref, 'aftercare', 'justice')).toEqual([]);
      expect(await journey.as('city').lists('/aftercare/unplaced')).toEqual([]);
      await journey.pass({ days: 31 });
      const sent = await journey.as('intake').isNotAllowed(`${referral}/route`, again);
      expect(sent).toBe('409 referral-not-in-state');

      await onboard(journey, 'lantern');
      expect(await inbox(journey, 'lantern')).toEqual([]);
      expect(await asks()).not.toBe(referralId);
      await journey.pass({ days: 1 });
      expect([
        ...(await inbox(journey, 'harbour')),
        ...(await inbox(journey, 'lantern')),
      ]).not.toEqual([]);
    }),
  );

  it(
    'nothing is looked for on: the request stands, sending it on again changes nothing, and who can is asked',
    telling(async (journey) => {
      const { referral, stands } = await givenBack(journey);
      expect(await stands()).toMatchObject({ asked: 'ROUTED' });
      await journey.pass({ days: 31 });
      await journey.as('intake').does(`${referral}/route`, again);
      expect(await stands()).toEqual({ asked: 'ROUTED', search: 'UNPLACED' });
      expect(await journey.as('city').lists('/aftercare/unplaced')).toHaveLength(1);
      await onboard(journey, 'lantern');
      await journey.settle();
      expect(await inbox(journey, 'lantern')).toHaveLength(1);
    }),
  );
});
