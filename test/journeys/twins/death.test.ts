import { addDays } from '@throughcare/contracts';
import { idIn, type Json } from '../support/caller.ts';
import { inDays, issuedOrder } from '../support/court.ts';
import { refer } from '../support/intake.ts';
import type { Journey } from '../support/journey.ts';
import { feedOf, inbox, type Ngo, ngos, onboard, typesIn } from '../support/partners.ts';
import {
  accepts,
  allNgos,
  contact,
  insideWithNeed,
  outUnplanned,
  theCase,
} from '../support/stories.ts';
import { telling } from '../support/telling.ts';
import { namesTold, told } from '../support/told.ts';

/** An order that runs, with a hearing to come; a case at one NGO with an appointment; open offers at two others. */
async function muchGoingOn(journey: Journey) {
  const order = await issuedOrder(journey);
  await journey.pass({ days: 3 });
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  await order.does('clerk', 'hearings', {
    at: `${inDays(journey, 30)}T10:00:00.000Z`,
    type: 'REVIEW',
  });
  await onboard(journey, 'harbour');
  const self = journey.person(order.ref);
  const wish = { to: 'aftercare', urgency: 'URGENT' };
  await refer(journey, self, order.ref, { programmeCode: 'PEER_SUPPORT', ...wish });
  const caseId = await accepts(journey, 'harbour');
  await contact(journey, caseId);
  await journey.as('harbour').does(`/aftercare/cases/${caseId}/appointments`, {
    at: addDays(journey.now, 2),
    kind: 'SUPPORT',
  });
  await onboard(journey, 'lantern');
  await onboard(journey, 'bridge');
  await refer(journey, self, order.ref, { programmeCode: 'HOUSING', ...wish });
  expect(await inbox(journey, 'lantern')).toHaveLength(1);
  expect(await inbox(journey, 'bridge')).toHaveLength(1);
  return { order, caseId };
}

const appointmentsOf = (one: Json) =>
  (one.appointments as Json[]).map(({ cancelled }) => cancelled);

describe('the person dies', () => {
  it(
    'and a report pauses all outreach at once; verified, everything stops, and partners without the case never learn why',
    telling(async (journey) => {
      const { order, caseId } = await muchGoingOn(journey);
      const deaths = `/intake/people/${order.ref}/deaths`;
      expect(await journey.as('lantern').isNotAllowed(deaths)).toBe('404 not-found');

      const report = await journey.as('harbour').does(deaths, { occurredOn: null });
      await journey.settle();
      for (const part of ['lantern', 'bridge'] as const) {
        expect(await inbox(journey, part)).toEqual([]);
        expect(await inbox(journey, part, 'WITHDRAWN')).toHaveLength(1);
      }
      const reach = { at: journey.now, mode: 'PHONE', reached: false };
      const contacts = `/aftercare/cases/${caseId}/contacts`;
      expect(await journey.as('harbour').isNotAllowed(contacts, reach)).toBe('409 outreach-paused');
      expect(await order.state()).toBe('ACTIVE');
      expect(await order.tasks()).toContain('DEATH_REPORTED');

      await journey.as('intake').does(`${deaths}/${idIn(report, 'reportId')}/verify`);
      await journey.settle();
      expect(await order.seen()).toMatchObject({
        state: 'ENDED_ADMIN',
        end: { reason: 'DIED' },
      });
      expect(await order.tasks()).toEqual([]);
      const [hearing] = await journey.as('clerk').lists(`${order.path}/hearings`);
      expect(hearing).toMatchObject({ state: 'CANCELLED' });
      expect(await order.episode()).toMatchObject({ state: 'CLOSED' });
      const closed = await theCase(journey, caseId);
      expect(closed).toMatchObject({ state: 'ENDED' });
      expect(appointmentsOf(closed)).toEqual([true]);
      const identity = `/intake/people/${order.ref}/identity`;
      expect(await journey.as('harbour').isRefused(identity)).toBe('404 not-found');

      const before = await Promise.all([
        told(journey, order.ref, 'aftercare', 'care'),
        told(journey, order.ref, 'aftercare', 'justice'),
        told(journey, order.ref, 'court-diversion', 'justice'),
      ]);
      await journey.pass({ days: 120 });
      const after = await Promise.all([
        told(journey, order.ref, 'aftercare', 'care'),
        told(journey, order.ref, 'aftercare', 'justice'),
        told(journey, order.ref, 'court-diversion', 'justice'),
      ]);
      expect(after).toEqual(before);

      for (const part of ['lantern', 'bridge'] as const) {
        const seen = [
          await feedOf(journey, part),
          await inbox(journey, part, 'WITHDRAWN'),
          (await journey.as(part).get(`/aftercare/offers?limit=50`)).body,
        ];
        expect(JSON.stringify(seen)).not.toMatch(/DIED|STOP|DEATH|PAUSE/i);
        expect(typesIn(await feedOf(journey, part))).toEqual([
          'aftercare.offer.made.v1',
          'aftercare.offer.withdrawn.v1',
        ]);
      }
    }),
  );

  it(
    'or does not: a retraction lifts what the report caused, and the person is offered again',
    telling(async (journey) => {
      const { order, caseId } = await muchGoingOn(journey);
      const deaths = `/intake/people/${order.ref}/deaths`;
      const report = await journey.as('clerk').does(deaths, { occurredOn: null });
      await journey.settle();
      await journey.pass({ hours: 6 });
      expect(await inbox(journey, 'lantern')).toEqual([]);

      await journey.as('clerk').does(`${deaths}/${idIn(report, 'reportId')}/retract`);
      await journey.settle();
      expect(await order.state()).toBe('ACTIVE');
      expect(await order.tasks()).not.toContain('DEATH_REPORTED');
      const still = await theCase(journey, caseId);
      expect(appointmentsOf(still)).toEqual([false]);
      await contact(journey, caseId);
      for (const part of ['lantern', 'bridge'] as const)
        expect(await inbox(journey, part)).toHaveLength(1);
    }),
  );

  it(
    'in custody: the prison tells everyone, and nothing that was prepared goes on',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      const enrolment = await journey
        .as('caseManager')
        .does(`/prison-program/people/${stay.ref}/enrolments`, { programmeCode: 'ATLANTIS' });
      await stay.releaseOn(inDays(journey, 10));
      await stay.gate('record-death', { prisonId: 'prison-north', diedAt: journey.now });
      for (const part of Object.keys(ngos) as Ngo[]) {
        expect(await inbox(journey, part)).toEqual([]);
        expect(JSON.stringify(await feedOf(journey, part))).not.toMatch(/DIED|STOP|DEATH/i);
      }
      const move = `/prison-program/people/${stay.ref}/enrolments/${idIn(enrolment, 'enrolmentId')}/move`;
      const next = { to: 'REFERRAL_SUBMITTED' };
      expect(await journey.as('caseManager').isNotAllowed(move, next)).toBe('409 person-died');
      await journey.pass({ days: 60 });
      const care = await namesTold(journey, stay.ref, 'aftercare', 'care');
      expect(care).toEqual(['offer.made', 'offer.withdrawn']);
      const file = await journey.as('intake').sees(`/intake/people/${stay.ref}`);
      expect(file).toMatchObject({ file: { outreach: 'STOPPED' } });
    }),
  );

  it(
    'after release, told by the court: the overdose window closes without an alarm',
    telling(async (journey) => {
      await allNgos(journey);
      const stay = await insideWithNeed(journey);
      await outUnplanned(journey, stay);
      const caseId = await accepts(journey, 'harbour');
      await contact(journey, caseId);
      const deaths = `/intake/people/${stay.ref}/deaths`;
      const report = await journey.as('caseManager').does(deaths, { occurredOn: null });
      await journey.as('intake').does(`${deaths}/${idIn(report, 'reportId')}/verify`);
      await journey.pass({ days: 40 });
      const care = await namesTold(journey, stay.ref, 'aftercare', 'care');
      expect(care).toContain('overdose-window.closed');
      expect(care).not.toContain('overdose-window.breached');
      expect(await journey.as('city').lists('/aftercare/breached-windows')).toEqual([]);
    }),
  );
});
