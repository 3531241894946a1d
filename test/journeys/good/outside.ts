import { addHours } from '@throughcare/contracts';
import { idIn, type Json, only } from '../support/caller.ts';
import { feedOf, typesIn } from '../support/partners.ts';
import { custodyOf, type StayAt } from '../support/prison.ts';
import type { Story } from '../support/story.ts';

/** Provisional first: the partner that accepted sees it as such. After 45 minutes it stands. */
export async function outAndConfirmed(journey: Story, stay: StayAt, caseId: string): Promise<void> {
  await stay.released();
  const releasedAt = journey.now;
  const release = async () =>
    (await journey.as('harbour').sees(`/aftercare/cases/${caseId}`)).release;
  expect(await release()).toMatchObject({ releasedAt, confirmed: false });
  await journey.pass({ minutes: 44 });
  expect(await release()).toMatchObject({ confirmed: false });
  await journey.pass({ minutes: 1 });
  expect(await release()).toMatchObject({ releasedAt, confirmed: true });
  expect(await custodyOf(journey, stay.ref)).toMatchObject({ whereabouts: 'RELEASED' });
  const enrolments = await journey
    .as('programme')
    .lists('/prison-program/enrolments?status=CONTINUES_IN_COMMUNITY');
  expect(enrolments.map(({ pathwayRef }) => pathwayRef)).toEqual([stay.ref]);
}

/** The peer worker at the door, naloxone handed on, the next dose given: the first day is met. */
export async function metWithinADay(
  journey: Story,
  stay: StayAt,
  caseId: string,
  ostId: string,
): Promise<void> {
  await journey.pass({ hours: 20 });
  await journey
    .as('peer')
    .does(`/aftercare/cases/${caseId}/contacts`, { at: journey.now, mode: 'VISIT', reached: true });
  await journey
    .as('peer')
    .does(`/aftercare/cases/${caseId}/naloxone`, { kits: 1, at: journey.now });
  await journey.settle();
  const atWork = await journey.as('harbour').sees(`/aftercare/cases/${caseId}`);
  expect(atWork).toMatchObject({ state: 'FIRST_CONTACT', firstContactAt: journey.now });
  expect((atWork.contacts as Json[]).map(({ byRole, inReach }) => ({ byRole, inReach }))).toEqual([
    { byRole: 'PEER', inReach: true },
    { byRole: 'PEER', inReach: false },
  ]);
  const handOvers = '/prison-program/ost-hand-overs';
  expect(await journey.as('prescriber').lists(handOvers)).toMatchObject([
    { pathwayRef: stay.ref, ostId, status: 'HANDED_OVER' },
  ]);
  await journey
    .as('prescriber')
    .does(`/prison-program/people/${stay.ref}/ost/${ostId}/confirm`, { firstDoseAt: journey.now });
  expect(await journey.as('prescriber').lists(handOvers)).toEqual([]);
  await journey.settle();
}

/** Each checkpoint of the four weeks asks for a contact since the one before; one is missed, and an alarm says so. */
export async function throughTheWindow(
  journey: Story,
  stay: StayAt,
  caseId: string,
): Promise<void> {
  const path = `/aftercare/cases/${caseId}`;
  const meet = () =>
    journey.as('peer').does(`${path}/contacts`, { at: journey.now, mode: 'PHONE', reached: true });
  await journey.pass({ days: 1 });
  await meet();
  await journey.as('harbour').does(`${path}/agree-plan`);
  await journey.pass({ days: 4 });
  await meet();
  await journey.as('harbour').does(`${path}/begin-support`);
  const planned = await journey.as('peer').does(`${path}/appointments`, {
    at: addHours(journey.now, 48),
    kind: 'SUPPORT',
  });
  const [appointment] = planned.appointments as Json[];
  await journey.pass({ days: 3 });
  await journey
    .as('peer')
    .does(`${path}/appointments/${idIn(appointment ?? {}, 'appointmentId')}/outcome`, {
      outcome: 'DID_NOT_ATTEND',
    });
  await journey.pass({ days: 6 });
  const breached = await journey.as('city').lists('/aftercare/breached-windows');
  const { checkpoints } = only(breached, { windowId: stay.episodeId });
  expect((checkpoints as Json[]).map((one) => [one.checkpoint, one.status])).toEqual([
    ['IN_REACH', 'MET'],
    ['H24', 'MET'],
    ['H72', 'MET'],
    ['D7', 'MET'],
    ['D14', 'MISSED'],
    ['D28', 'DUE'],
  ]);
  await meet();
  await journey.pass({ days: 20 });
  expect(await journey.as('city').lists('/aftercare/breached-windows')).toEqual([]);
  const windows = (await feedOf(journey, 'harbour')).filter(({ type }) =>
    String(type).includes('overdose-window'),
  );
  expect(typesIn(windows)).toEqual([
    'aftercare.overdose-window.opened.v1',
    'aftercare.overdose-window.breached.v1',
    'aftercare.overdose-window.closed.v1',
  ]);
}

export async function discharged(journey: Story, caseId: string): Promise<void> {
  const done = await journey.as('harbour').does(`/aftercare/cases/${caseId}/discharge`, {
    reason: 'COMPLETED',
    outcomes: [
      { goal: 'HOUSING', result: 'ACHIEVED' },
      { goal: 'OST', result: 'ACHIEVED' },
      { goal: 'EMPLOYMENT', result: 'PARTIAL' },
    ],
  });
  await journey.settle();
  expect(done).toMatchObject({ state: 'DISCHARGED', naloxoneKits: 1 });
  expect(
    await journey.as('harbour').isRefused(`/intake/people/${String(done.pathwayRef)}/identity`),
  ).toBe('404 not-found');
}
