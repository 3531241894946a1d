import { idIn, type Json } from '../support/caller.ts';
import type { Part } from '../support/cast.ts';
import { inDays, issuedOrder } from '../support/court.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, onboard, typesIn } from '../support/partners.ts';
import { prison, StayAt } from '../support/prison.ts';
import { accepts, contact, insideWithNeed, theCase } from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { told } from '../support/told.ts';

const why = /DIED|DEATH|DEAD|DEPORT|ESCAPE/i;
const wordsIn = (feed: readonly Json[]) =>
  feed.flatMap(({ type, about }) =>
    about === 'PAUSED' || about === 'RESUMED' || about === 'ENDED'
      ? [about]
      : type === 'aftercare.case.discharged.v1'
        ? ['ENDED']
        : [],
  );
const heardBy = async (journey: Journey, part: Part) => wordsIn(await feedOf(journey, part));

/** Inside, with a release to come and a case at one NGO. */
async function held(journey: Journey): Promise<{ stay: StayAt; caseId: string }> {
  await onboard(journey, 'harbour');
  const stay = await insideWithNeed(journey);
  await stay.releaseOn(inDays(journey, 20));
  const caseId = await accepts(journey, 'harbour');
  await onboard(journey, 'lantern');
  return { stay, caseId };
}

/** All that the holder can read, and all that was published to those who run the services of partners. */
async function everythingTold(journey: Journey, stay: StayAt, caseId: string): Promise<string> {
  const feed = await feedOf(journey, 'harbour');
  const opened = await Promise.all(
    feed.map(({ address }) => journey.as('harbour').get(String(address))),
  );
  const events = await told(journey, stay.ref, 'aftercare', 'care');
  const own = events.map(({ data, type }) => [type, data]);
  return JSON.stringify([feed, opened, await theCase(journey, caseId), own]);
}

describe('who holds a case', () => {
  it(
    'hears at a report of a death that outreach pauses, then that it goes on, or that it has ended, and never why',
    telling(async (journey) => {
      const { stay, caseId } = await held(journey);
      const deaths = `/intake/people/${stay.ref}/deaths`;
      const report = async () =>
        `${deaths}/${idIn(await journey.as('caseManager').does(deaths, { occurredOn: null }), 'reportId')}`;
      const first = await report();
      await journey.settle();
      expect(await heardBy(journey, 'harbour')).toEqual(['PAUSED']);
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'ACCEPTED', paused: true });
      await journey.as('intake').does(`${first}/retract`);
      await journey.settle();
      expect(await theCase(journey, caseId)).toMatchObject({ paused: false });
      expect(await heardBy(journey, 'harbour')).toEqual(['PAUSED', 'RESUMED']);
      await contact(journey, caseId);

      const second = await report();
      await journey.settle();
      await journey.as('intake').does(`${second}/verify`);
      await journey.settle();
      expect(await heardBy(journey, 'harbour')).toEqual(['PAUSED', 'RESUMED', 'PAUSED', 'ENDED']);
      expect(await theCase(journey, caseId)).toMatchObject({ state: 'ENDED' });
      expect(await everythingTold(journey, stay, caseId)).not.toMatch(why);
      const before = typesIn(await feedOf(journey, 'harbour'));
      await journey.pass({ days: 60 });
      expect(typesIn(await feedOf(journey, 'harbour'))).toEqual(before);
    }),
  );

  it(
    'hears of an escape the same word, may give the care that is asked for, and hears that it goes on',
    telling(async (journey) => {
      const { stay, caseId } = await held(journey);
      await stay.gate('record-escape', { escapedAt: journey.now });
      expect(await heardBy(journey, 'harbour')).toEqual(['PAUSED']);
      const contacts = `/aftercare/cases/${caseId}/contacts`;
      const asked = { at: journey.now, mode: 'OFFICE', reached: true };
      expect(await journey.as('harbour').isNotAllowed(contacts, asked)).toBe('409 outreach-paused');
      await journey.as('harbour').does(contacts, { ...asked, askedByPerson: true });
      expect(await everythingTold(journey, stay, caseId)).not.toMatch(why);
      await journey.pass({ days: 2 });
      await stay.gate('return', { prisonId: prison, returnedAt: journey.now });
      expect(await heardBy(journey, 'harbour')).toEqual(['PAUSED', 'RESUMED']);
      // Who was never asked hears nothing of it.
      expect(await feedOf(journey, 'lantern')).toEqual([]);
    }),
  );

  it(
    'hears of a deportation that it has ended',
    telling(async (journey) => {
      const { stay, caseId } = await held(journey);
      await stay.gate('record-deportation', { deportedAt: journey.now });
      expect(await heardBy(journey, 'harbour')).toEqual(['ENDED']);
      expect(await everythingTold(journey, stay, caseId)).not.toMatch(why);
      const next = { at: journey.now, mode: 'PHONE', reached: false };
      const contacts = `/aftercare/cases/${caseId}/contacts`;
      expect(await journey.as('harbour').isNotAllowed(contacts, next)).toBe('409 case-closed');
    }),
  );
});

/** Substitution treatment that is handed over to a prescriber outside. */
async function handedOver(journey: Journey, { ref }: StayAt): Promise<void> {
  const nurse = journey.as('nurse');
  const status = { status: 'RECEIVED_ON_OST' };
  const ost = await nurse.does(`/prison-program/people/${ref}/ost`, status);
  const path = `/prison-program/people/${ref}/ost/${idIn(ost, 'ostId')}`;
  await nurse.does(`${path}/plan-release`, {
    prescriberOrg: 'provider-riverside',
    appointmentAt: `${inDays(journey, 1)}T09:00:00.000Z`,
    nextDueAt: `${inDays(journey, 1)}T10:00:00.000Z`,
    sharing: 'STATUTE',
  });
  await journey.settle();
}

/** What the prescriber was told of outreach, in order. */
const prescriberHeard = async (journey: Journey, { ref }: StayAt) =>
  (await told(journey, ref, 'prison-program', 'care'))
    .filter(({ type }) => type.includes('ost.prescriber-notified'))
    .map(({ data }) => (data as { about: string }).about);

describe('who is to prescribe outside', () => {
  it(
    'has nothing more to do for somebody who was deported, and is not told why',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      await handedOver(journey, stay);
      const mine = '/prison-program/ost-hand-overs';
      expect(await journey.as('prescriber').lists(mine)).toHaveLength(1);
      await stay.gate('record-deportation', { deportedAt: journey.now });
      const [row] = await journey.as('prescriber').lists(mine);
      expect(row).toMatchObject({ outreach: 'ENDED', appointmentAt: null, nextDueAt: null });
      expect(JSON.stringify(row)).not.toMatch(why);
      expect(await prescriberHeard(journey, stay)).toEqual(['ENDED']);
      await journey.pass({ days: 6 });
      expect(await journey.as('prescriber').lists(mine)).toEqual([]);
    }),
  );

  it(
    'hears at a report of a death and at an escape the same words, and no gap is followed meanwhile',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      await handedOver(journey, stay);
      const outreach = async () =>
        (await journey.as('prescriber').lists('/prison-program/ost-hand-overs'))[0]?.outreach;
      const deaths = `/intake/people/${stay.ref}/deaths`;
      const report = await journey.as('caseManager').does(deaths, { occurredOn: null });
      await journey.settle();
      expect(await outreach()).toBe('PAUSED');
      await journey.as('intake').does(`${deaths}/${idIn(report, 'reportId')}/retract`);
      await journey.settle();
      expect(await outreach()).toBe('OPEN');
      await stay.gate('record-escape', { escapedAt: journey.now });
      expect(await outreach()).toBe('PAUSED');
      await journey.pass({ days: 7 });
      const events = await told(journey, stay.ref, 'prison-program', 'care');
      expect(events.filter(({ type }) => type.includes('ost.gap-suspected'))).toEqual([]);
      expect(await journey.as('city').lists('/prison-program/substitution-gaps')).toEqual([]);
      await stay.gate('return', { prisonId: prison, returnedAt: journey.now });
      expect(await outreach()).toBe('OPEN');
      expect(await prescriberHeard(journey, stay)).toEqual([
        'PAUSED',
        'RESUMED',
        'PAUSED',
        'RESUMED',
      ]);
    }),
  );

  it(
    'knows whom from the plan on, by the law that the prison recorded, until it has ended',
    telling(async (journey) => {
      const stay = await insideWithNeed(journey);
      const who = `/intake/people/${stay.ref}/identity`;
      expect((await journey.as('prescriber').get(who)).status).toBe(404);
      await handedOver(journey, stay);
      expect(await journey.as('prescriber').sees(who)).toMatchObject({ ground: 'LEGAL_BASIS' });
      await stay.gate('record-deportation', { deportedAt: journey.now });
      expect((await journey.as('prescriber').get(who)).status).toBe(404);
    }),
  );
});

describe('once the person was deported', () => {
  it(
    'the provider hears that its place has ended, and no task asks the court to use it or to hold a hearing',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      expect(await order.tasks()).toContain('USE_PLACE');
      const stay = await StayAt.admitted(journey, order.ref);
      await stay.gate('record-deportation', { deportedAt: journey.now });
      expect(await order.tasks()).toEqual(['PERSON_GONE']);
      expect(await order.episode()).toMatchObject({ state: 'CLOSED' });
      expect(await heardBy(journey, 'provider')).toEqual(['ENDED']);
      const feed = await feedOf(journey, 'provider');
      expect(JSON.stringify([feed, await order.episode()])).not.toMatch(why);
      await journey.pass({ days: 60 });
      expect(await order.tasks()).toEqual(['PERSON_GONE']);
      expect(typesIn(await feedOf(journey, 'provider'))).toEqual(typesIn(feed));
    }),
  );

  it(
    'but not once a death was only reported: the place waits, and the provider hears no more than that',
    telling(async (journey) => {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      const deaths = `/intake/people/${order.ref}/deaths`;
      const report = await journey.as('clerk').does(deaths, { occurredOn: null });
      await journey.settle();
      expect(await heardBy(journey, 'provider')).toEqual(['PAUSED']);
      expect(await order.episode()).toMatchObject({ state: 'CONFIRMED', paused: true });
      await journey.as('intake').does(`${deaths}/${idIn(report, 'reportId')}/retract`);
      await journey.settle();
      expect(await heardBy(journey, 'provider')).toEqual(['PAUSED', 'RESUMED']);
      expect(await order.tasks()).toContain('USE_PLACE');
    }),
  );
});
