import { idIn, type Json } from '../support/caller.ts';
import type { Journey } from '../support/journey.ts';
import { inbox, type Ngo, ngos, onboard, theOffer } from '../support/partners.ts';
import type { StayAt } from '../support/prison.ts';
import { accepts, contact, insideWithNeed, outUnplanned, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold } from '../support/told.ts';

/** A place that several people need is given after a moment, to whoever is most endangered by then. */
const moment = { minutes: 1 };

async function someoneOut(journey: Journey): Promise<StayAt> {
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  await journey.pass(moment);
  return stay;
}
/** Somebody has the only place; with the id of the case. */
async function onePlaceTaken(journey: Journey): Promise<string> {
  await onboard(journey, 'harbour', { capacity: 1 });
  await someoneOut(journey);
  const caseId = await accepts(journey, 'harbour');
  await contact(journey, caseId);
  return caseId;
}
async function discharge(journey: Journey, caseIds: readonly string[], part: Ngo = 'harbour') {
  const ended = { reason: 'COMPLETED', outcomes: [{ goal: 'HOUSING', result: 'ACHIEVED' }] };
  await Promise.all(
    caseIds.map((caseId) => journey.as(part).does(`/aftercare/cases/${caseId}/discharge`, ended)),
  );
  await journey.settle();
  await journey.pass(moment);
}
const listed = async (journey: Journey) =>
  (await journey.as('city').lists('/aftercare/unplaced')).map(({ placementId }) => placementId);
const state = async (stay: StayAt) => (await stay.placement()).state;
const move = async (journey: Journey, door: 'open' | 'close') => {
  const [own] = await journey.as('harbour').lists('/aftercare/partners');
  await journey.as('harbour').does(`/aftercare/partners/${idIn(own ?? {}, 'partnerId')}/${door}`);
  await journey.settle();
  await journey.pass(moment);
};

describe('a place that becomes free', () => {
  it(
    'is offered to the most endangered of those who wait; the alarm of the others stands, in the order of danger',
    telling(async (journey) => {
      const caseId = await onePlaceTaken(journey);
      const earlier = await someoneOut(journey);
      await journey.pass({ days: 1 });
      const later = await someoneOut(journey);
      expect(await listed(journey)).toEqual([later.episodeId, earlier.episodeId]);
      expect(await earlier.placement()).toMatchObject({
        state: 'UNPLACED',
        unplaced: { reason: 'NO_PLACE' },
      });

      await discharge(journey, [caseId]);
      expect(await state(later)).toBe('OFFERED');
      expect(await state(earlier)).toBe('UNPLACED');
      expect(await listed(journey)).toEqual([later.episodeId, earlier.episodeId]);
      await accepts(journey, 'harbour');
      expect(await listed(journey)).toEqual([earlier.episodeId]);

      await onboard(journey, 'harbour', { capacity: 2 });
      expect(await state(earlier)).toBe('OFFERED');
      await accepts(journey, 'harbour');
      expect(await listed(journey)).toEqual([]);
      const told = await namesTold(journey, earlier.ref, 'aftercare', 'care');
      expect(told.filter((name) => name === 'offer.unplaced')).toHaveLength(1);
    }),
  );

  it(
    'by a partner that opens, or is onboarded, is offered as well; one that has closed is asked for nobody',
    telling(async (journey) => {
      const caseId = await onePlaceTaken(journey);
      const waits = await someoneOut(journey);
      await move(journey, 'close');
      await discharge(journey, [caseId]);
      expect(await state(waits)).toBe('UNPLACED');
      expect(await inbox(journey, 'harbour')).toEqual([]);
      await move(journey, 'open');
      expect(await state(waits)).toBe('OFFERED');

      const next = await someoneOut(journey);
      expect(await state(next)).toBe('UNPLACED');
      await onboard(journey, 'lantern', { capacity: 1 });
      expect(await state(next)).toBe('OFFERED');
    }),
  );

  it(
    'is not offered to who has declined, is inside again, or has died while they waited',
    telling(async (journey) => {
      const caseId = await onePlaceTaken(journey);
      const waits = await someoneOut(journey);
      await journey.pass({ days: 1 });
      const [declines, returns, dies] = [
        await someoneOut(journey),
        await someoneOut(journey),
        await someoneOut(journey),
      ];
      expect(await listed(journey)).toHaveLength(4);
      const placement = `/aftercare/people/${declines.ref}/placements/${declines.episodeId}`;
      await journey.person(declines.ref).does(`${placement}/refuse`);
      await returns.gate('recall', { prisonId: 'prison-north', receivedAt: journey.now });
      await journey.as('intake').does(`/intake/people/${dies.ref}/deaths`);
      await journey.settle();
      expect(await listed(journey)).toEqual([waits.episodeId]);

      await discharge(journey, [caseId]);
      expect(await state(waits)).toBe('OFFERED');
      expect(await state(declines)).toBe('DECLINED_BY_PERSON');
      expect(await state(returns)).toBe('RETURNED');
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
    }),
  );
});

describe('two places that become free at once', () => {
  it(
    'go to two people, one each, and to nobody else',
    telling(async (journey) => {
      await onboard(journey, 'harbour', { capacity: 2 });
      const cases: string[] = [];
      for (const _ of ['one', 'another']) {
        await someoneOut(journey);
        const caseId = await accepts(journey, 'harbour');
        await contact(journey, caseId);
        cases.push(caseId);
      }
      const last = await someoneOut(journey);
      await journey.pass({ days: 1 });
      const two = [await someoneOut(journey), await someoneOut(journey)];
      await discharge(journey, cases);
      expect(await inbox(journey, 'harbour')).toHaveLength(2);
      for (const stay of two) expect(await state(stay)).toBe('OFFERED');
      expect(await state(last)).toBe('UNPLACED');
    }),
  );

  it(
    'are one for a person who was known twice and waited twice',
    telling(async (journey) => {
      await onboard(journey, 'harbour', { capacity: 2 });
      const cases: string[] = [];
      for (const _ of ['one', 'another']) {
        await someoneOut(journey);
        const caseId = await accepts(journey, 'harbour');
        await contact(journey, caseId);
        cases.push(caseId);
      }
      const [kept, removed] = [await someoneOut(journey), await someoneOut(journey)];
      const merge = { removedRef: removed.ref };
      await journey.as('intake').does(`/intake/people/${kept.ref}/merge`, merge);
      await journey.settle();
      await journey.pass(moment);
      expect(await listed(journey)).toEqual([removed.episodeId]);
      await discharge(journey, cases);
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      await accepts(journey, 'harbour');
      expect(await listed(journey)).toEqual([]);
      expect(await inbox(journey, 'harbour')).toEqual([]);
    }),
  );
});

describe('where people who are sought outnumber places', () => {
  const three = Object.keys(ngos) as Ngo[];
  const asked = async (journey: Journey): Promise<readonly Json[]> =>
    (await Promise.all(three.map((part) => inbox(journey, part)))).flat();

  it(
    'each is asked of one partner: whom three were asked for gives two back, and a late yes to one of these is refused',
    telling(async (journey) => {
      for (const part of three) await onboard(journey, part, { capacity: 1 });
      const first = await someoneOut(journey);
      const offers = new Map<Ngo, string>();
      for (const part of three) offers.set(part, await theOffer(journey, part));

      const second = await someoneOut(journey);
      expect(await state(second)).toBe('OFFERED');
      expect(await asked(journey)).toHaveLength(3);
      const third = await someoneOut(journey);
      expect(await asked(journey)).toHaveLength(3);
      for (const stay of [first, second, third]) expect(await state(stay)).toBe('OFFERED');
      expect(await listed(journey)).toEqual([]);

      const answers = await Promise.all(
        three.map((part) => journey.as(part).post(`/aftercare/offers/${offers.get(part)}/accept`)),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
      const late = answers.find(({ status }) => status === 409);
      expect(late?.body).toMatchObject({ code: 'offer-closed' });
      await journey.settle();
      expect(await state(first)).toBe('ACCEPTED');
      expect(await asked(journey)).toHaveLength(2);
    }),
  );

  it(
    'who is last is on the list until a partner that had no room is asked again, a day later',
    telling(async (journey) => {
      await onboard(journey, 'harbour', { capacity: 1 });
      await onboard(journey, 'lantern', { capacity: 1 });
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const decline = async (part: Ngo, reasonCode: string) => {
        const path = `/aftercare/offers/${await theOffer(journey, part)}/decline`;
        await journey.as(part).does(path, { reasonCode });
        await journey.settle();
      };
      await decline('harbour', 'NO_CAPACITY');
      await decline('lantern', 'INELIGIBLE');
      expect(await stay.placement()).toMatchObject({
        state: 'UNPLACED',
        unplaced: { reason: 'NO_CANDIDATE' },
      });
      await journey.pass({ days: 1 });
      expect(await inbox(journey, 'harbour')).toHaveLength(1);
      expect(await inbox(journey, 'lantern')).toEqual([]);
      expect(await listed(journey)).toEqual([stay.episodeId]);
      const caseId = await accepts(journey, 'harbour');
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'ACCEPTED' });
      expect(await listed(journey)).toEqual([]);
    }),
  );
});
