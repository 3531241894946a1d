import { catalogue, subscriptions } from '@throughcare/contracts';
import { idIn, type Json } from './support/caller.ts';
import { inDays, issuedOrder, type OrderAt, provider } from './support/court.ts';
import { foundIn, textOf } from './support/files.ts';
import { consent, duditAnswers, openPerson, refer, screen } from './support/intake.ts';
import type { Journey } from './support/journey.ts';
import { organisations } from './support/organisations.ts';
import { StayAt } from './support/prison.ts';
import { accepts, allNgos, contact, outUnplanned } from './support/stories.ts';
import { telling } from './support/telling.ts';
import { Wiretap } from './support/wiretap.ts';

/**
 * What justice may hear: the audience table of the domain, row by row, and for each the fields that may be filled.
 * Written down here once more, so that a change of a definition alone cannot widen what a court is told.
 */
const justiceTable: Readonly<Record<string, readonly string[]>> = {
  // Of nobody, and told to every service: the register.
  'intake.organisation.registered': ['id', 'kind', 'areas', 'timeZone', 'screensIn', 'speaksFor'],
  'intake.referral.submitted': ['referralId', 'source', 'urgency'],
  'intake.referral.accepted': ['referralId'],
  'intake.referral.rejected': ['referralId', 'reasonCode'],
  'intake.referral.withdrawn': ['referralId', 'reasonCode'],
  // Which court it is for, so that no other takes it up.
  'intake.referral.routed': [
    'referralId',
    'to',
    'programmeCode',
    'source',
    'urgency',
    'caseRef',
    'court',
    'area',
  ],
  // So that whoever it was routed to stops its clocks.
  'intake.referral.held': ['referralId'],
  'intake.referral.resumed': ['referralId'],
  'intake.screening.completed': ['screeningId', 'need'],
  'intake.assessment.completed': ['assessmentId', 'suitable', 'recommendedPathway', 'on'],
  'intake.consent.given': ['consentId'],
  'intake.consent.expired': ['consentId'],
  'intake.consent.withdrawn': ['consentId'],
  // Whose account it is: the person reads their own order by it.
  'intake.account.bound': ['bindingId', 'account'],
  'intake.account.unbound': ['bindingId', 'account'],
  'intake.death.reported': ['reportId'],
  'intake.death.retracted': ['reportId'],
  'aftercare.place.confirmed': ['orderId', 'episodeId', 'providerOrg', 'heldUntil', 'identityBy'],
  'aftercare.place.refused': ['orderId', 'episodeId', 'providerOrg', 'reasonCode', 'couldTake'],
  'aftercare.enquiry.answered': ['orderId', 'episodeId', 'enquiryId', 'providerOrg', 'answer'],
  'aftercare.treatment.start-confirmed': ['orderId', 'episodeId', 'providerOrg', 'startedOn'],
  'aftercare.partner.notified': ['partnerOrg', 'itemId', 'about'],
  'prison-program.prisoner.received': ['episodeId', 'receivedAt', 'prisonId', 'reason'],
  'prison-program.release-date.set': ['episodeId', 'newDate', 'dateType', 'noticeDays'],
  'prison-program.prisoner.release-recorded': [
    'episodeId',
    'releaseId',
    'releasedAt',
    'prisonId',
    'planned',
    'provisional',
    'heldUntil',
  ],
  'prison-program.prisoner.released': [
    'episodeId',
    'releaseId',
    'releasedAt',
    'prisonId',
    'reason',
    'planned',
    'area',
    'admissionKnown',
  ],
};

/** Everything that a person under an order does of their own will; gives the names by which it would be recognised. */
async function voluntaryCare(journey: Journey, order: OrderAt): Promise<string[]> {
  const { ref } = order;
  const seeded: string[] = ['ngo-harbour', 'ngo-lantern', 'ngo-bridge', 'clinic-voluntary'];
  await allNgos(journey);
  const self = journey.person(ref);
  const wish = { programmeCode: 'PEER_SUPPORT', to: 'aftercare', urgency: 'URGENT' };
  seeded.push(wish.programmeCode, await refer(journey, self, ref, wish));
  const caseId = await accepts(journey, 'harbour');
  await contact(journey, caseId);
  await journey.as('harbour').does(`/aftercare/cases/${caseId}/naloxone`, {
    kits: 2,
    at: journey.now,
  });
  const arranged = await journey.as('harbour').does(`/aftercare/cases/${caseId}/appointments`, {
    at: `${inDays(journey, 3)}T10:00:00.000Z`,
    kind: 'SUPPORT',
  });
  const [appointment] = arranged.appointments as Json[];
  seeded.push(caseId, idIn(appointment ?? {}, 'appointmentId'));
  const own = await screen(journey.as('screener'), ref, duditAnswers);
  seeded.push(idIn(own, 'screeningId'));
  await consent(journey.as('intake'), ref, ['ngo-harbour']);
  const declined = await journey.as('harbour').does(`/intake/people/${ref}/consents`, {
    recipients: ['ngo-harbour'],
    scopes: ['STATUS'],
    purpose: 'TREATMENT',
  });
  await journey
    .as('harbour')
    .does(`/intake/people/${ref}/consents/${idIn(declined, 'consentId')}/refuse`);
  seeded.push(idIn(declined, 'consentId'), 'AFTERCARE"');

  const stay = await StayAt.admitted(journey, ref);
  const ost = await journey
    .as('nurse')
    .does(`/prison-program/people/${ref}/ost`, { status: 'RECEIVED_ON_OST' });
  const ostPath = `/prison-program/people/${ref}/ost/${idIn(ost, 'ostId')}`;
  await journey.as('nurse').does(`${ostPath}/plan-release`, {
    prescriberOrg: 'clinic-voluntary',
    appointmentAt: `${inDays(journey, 1)}T09:00:00.000Z`,
    nextDueAt: `${inDays(journey, 1)}T10:00:00.000Z`,
    sharing: 'STATUTE',
  });
  await journey.as('nurse').does(`${ostPath}/hand-over`, {
    medicine: 'METHADONE',
    doseMg: 60,
    lastDoseAt: journey.now,
    bridgingDays: 0,
    document: 'SCRIPT',
    nextDueAt: `${inDays(journey, 1)}T10:00:00.000Z`,
  });
  const enrolment = await journey
    .as('caseManager')
    .does(`/prison-program/people/${ref}/enrolments`, { programmeCode: 'ATLANTIS' });
  const enrolmentId = idIn(enrolment, 'enrolmentId');
  await journey
    .as('caseManager')
    .does(`/prison-program/people/${ref}/enrolments/${enrolmentId}/move`, {
      to: 'REFERRAL_SUBMITTED',
    });
  seeded.push(idIn(ost, 'ostId'), enrolmentId, 'ATLANTIS', 'METHADONE');
  const codes = `/intake/people/${ref}/claim-codes`;
  const issued = await journey.as('reception').does(codes);
  seeded.push(idIn(issued, 'claimCodeId'), idIn(issued, 'code'));
  await stay.releaseOn(inDays(journey, 20));
  await outUnplanned(journey, stay);
  const placements = await journey.as('city').lists(`/aftercare/people/${ref}/placements`);
  for (const { offers } of placements)
    seeded.push(...(offers as Json[]).map((offer) => idIn(offer, 'offerId')));
  await journey.as('harbourWorker').does('/intake/claim-codes/redeem', { code: issued.code });
  const report = await journey.as('harbour').does(`/intake/people/${ref}/deaths`);
  await journey
    .as('harbour')
    .does(`/intake/people/${ref}/deaths/${idIn(report, 'reportId')}/retract`);
  await journey.pass({ days: 30 });
  return seeded;
}

describe('court-diversion', () => {
  it('hears of voluntary care nowhere: not in what the log delivers, not in its database, not over HTTP', async () => {
    const wiretap = new Wiretap('court-diversion');
    await telling(
      async (journey) => {
        const order = await issuedOrder(journey, { ref: await openPerson(journey) });
        await order.providerDoes('report-start', { on: inDays(journey, 0) });
        const seeded = await voluntaryCare(journey, order);
        expect(seeded.length).toBeGreaterThan(18);

        const database = textOf(journey.dir, 'court-diversion');
        const seen = JSON.stringify([
          await order.seen(),
          await journey.as('clerk').lists('/court-diversion/tasks'),
          await journey.as('judge').lists(`/court-diversion/people/${order.ref}/orders`),
        ]);
        // Found where it belongs, so that it is not found here because nothing would be.
        for (const where of [database, wiretap.text, seen])
          expect(foundIn(where, [order.orderId, provider])).toEqual([order.orderId, provider]);
        expect(foundIn(wiretap.text, seeded)).toEqual([]);
        expect(foundIn(database, seeded)).toEqual([]);
        expect(foundIn(seen, seeded)).toEqual([]);

        expect(wiretap.records.map(({ topic }) => topic)).not.toContainEqual(
          expect.stringMatching(/\.care$/),
        );
        const filled = new Map<string, Set<string>>();
        for (const { type, data } of wiretap.events) {
          const name = type.split('.').slice(2, -1).join('.');
          const fields = filled.get(name) ?? new Set();
          for (const [field, value] of Object.entries(data))
            if (value !== null && !(Array.isArray(value) && value.length === 0)) fields.add(field);
          filled.set(name, fields);
        }
        for (const [name, fields] of filled)
          for (const field of fields)
            expect(`${name}: ${justiceTable[name]?.join(' ')}`).toContain(field);
        expect([...filled.keys()].filter((name) => !justiceTable[name])).toEqual([]);
        const abouts = wiretap.events.flatMap(({ data }) => data.about ?? []);
        // The provider under the order hears of the pause while a death is reported, which the court hears itself.
        const ofTheOrder = ['PLACE_REQUESTED', 'ORDER_ISSUED', 'PAUSED', 'RESUMED'];
        expect(new Set(abouts)).toEqual(new Set(ofTheOrder));
      },
      {
        around: wiretap.around,
        // The codes of NGOs are looked for below, and a register that has them would hide who told of them.
        registered: organisations.filter(({ kind }) => kind !== 'NGO'),
      },
    )();
  });

  it('reads what it reads: no care topic, and every row of the table is a type that exists', () => {
    expect(subscriptions['court-diversion'].filter((topic) => topic.endsWith('.care'))).toEqual([]);
    for (const name of Object.keys(justiceTable)) {
      const definition = catalogue.find(({ type }) => type === `org.throughcare.${name}.v1`);
      expect(`${name} ${definition?.audiences.join(' ')}`).toContain('justice');
    }
  });
});
