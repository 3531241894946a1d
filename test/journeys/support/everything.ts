import { randomUUID } from 'node:crypto';
import type { Caller } from './caller.ts';
import { inDays, issuedOrder, legal } from './court.ts';
import { assistAnswers, consent, openPerson, person, refer, screen } from './intake.ts';
import type { Journey } from './journey.ts';
import { onboard } from './partners.ts';
import { StayAt } from './prison.ts';
import { accepts, contact } from './stories.ts';

export const spoken = {
  note: 'Prefers mornings; afraid of Aloysius next door.',
  question: 'Does she still live with Wilhelmina?',
  answer: 'Since May at the harbour mission, bed 14.',
  clinicalReason: 'Liver values call for a slower start than the table gives.',
  providerView: 'Works hard in the Tuesday group with Barnaby.',
  number: 'NB-77-QUILLON-3391',
  guardian: 'Mirabella',
  guardianRoute: '+1-312-555-0144',
};
export const dose = 61.75;

export const identity: readonly string[] = [
  person.givenName,
  person.familyName,
  person.dateOfBirth,
  ...person.contactRoutes.map(({ value }) => value),
  spoken.note,
  spoken.question,
  spoken.answer,
  spoken.number,
  spoken.guardian,
  spoken.guardianRoute,
];
export const clinical = [spoken.clinicalReason, '"OPIOIDS"', '"DAILY"', `${dose}`, 'METHADONE'];
export const law = [legal.offence, legal.counsel];
export const everything = [...identity, ...clinical, ...law, spoken.providerView];

/** A person whose every particular is written down somewhere, on the way through all four services. */
export async function tellEverything(journey: Journey): Promise<string> {
  const identifiers = [{ issuer: 'city', type: 'FILE', value: spoken.number }];
  const ref = await openPerson(journey, { identifiers });
  const order = await issuedOrder(journey, { ref });
  const referrals = `/intake/people/${ref}/referrals`;
  const asked = { programmeCode: 'HOUSING', to: 'aftercare', note: spoken.note };
  const { referralId } = await journey.person(ref).does(referrals, asked);
  const own = `${referrals}/${String(referralId)}`;
  await journey.person(ref).does(`${own}/submit`);
  await journey.as('intake').does(`${own}/request-more-info`, { question: spoken.question });
  await journey.person(ref).does(`${own}/provide-info`, { answer: spoken.answer });
  await screen(journey.as('screener'), ref, assistAnswers);
  await screen(journey.as('assessor'), ref, {
    instrument: 'CLINICAL',
    severity: 'HIGH',
    risk: 'LOW',
    need: 'LOW',
    suitable: true,
    pathway: 'TREATMENT',
    pathwayReason: spoken.clinicalReason,
  });
  await order.providerDoes('report-start', { on: inDays(journey, 0) });
  await reviewed(journey, order.ref, order.orderId);
  await onboard(journey, 'harbour');
  await order.does('judge', 'suspend', { reason: 'CUSTODY' });
  await inCustody(journey, ref);
  await journey.as('intake').does(`/intake/people/${ref}/guardians`, {
    kind: 'PARENT',
    name: { givenName: spoken.guardian, familyName: null },
    contactRoutes: [{ kind: 'PHONE', value: spoken.guardianRoute }],
  });
  for (const text of [person.givenName, person.familyName, spoken.number])
    await journey.as('intake').does('/intake/people/search', { text });
  return ref;
}

async function reviewed(journey: Journey, ref: string, orderId: string): Promise<void> {
  const hearing = await journey
    .as('clerk')
    .does(`/court-diversion/people/${ref}/orders/${orderId}/hearings`, {
      at: `${inDays(journey, 2)}T10:00:00.000Z`,
      type: 'REVIEW',
    });
  await journey
    .as('provider')
    .does(`/court-diversion/people/${ref}/hearings/${String(hearing.hearingId)}/report`, {
      attendance: 'AS_AGREED',
      providerView: spoken.providerView,
    });
}

async function inCustody(journey: Journey, ref: string): Promise<void> {
  await StayAt.admitted(journey, ref);
  const ost = await journey
    .as('nurse')
    .does(`/prison-program/people/${ref}/ost`, { status: 'RECEIVED_ON_OST' });
  const path = `/prison-program/people/${ref}/ost/${String(ost.ostId)}`;
  const tomorrow = inDays(journey, 1);
  await journey.as('nurse').does(`${path}/plan-release`, {
    prescriberOrg: 'provider-riverside',
    appointmentAt: `${tomorrow}T09:00:00.000Z`,
    nextDueAt: `${tomorrow}T10:00:00.000Z`,
    sharing: 'STATUTE',
  });
  await journey.as('nurse').does(`${path}/hand-over`, {
    medicine: 'METHADONE',
    doseMg: dose,
    lastDoseAt: journey.now,
    bridgingDays: 0,
    document: 'SCRIPT',
    nextDueAt: `${tomorrow}T10:00:00.000Z`,
  });
  const wish = { programmeCode: 'PEER_SUPPORT', to: 'aftercare' };
  await refer(journey, journey.person(ref), ref, wish);
  const caseId = await accepts(journey, 'harbour');
  await consent(journey.as('intake'), ref, ['ngo-harbour']);
  await journey.settle();
  await contact(journey, caseId, { mode: 'IN_REACH' });
  await journey.as('harbour').sees(`/intake/people/${ref}/identity`);
}

/** Requests that are wrong in every way that could make a server repeat what was sent. */
export async function provoke(journey: Journey, ref: string): Promise<void> {
  const said = `${person.givenName} ${person.familyName}`;
  const clerk: Caller = journey.as('clerk');
  const people = '/intake/people';
  await clerk.post(people, { ...person, sex: said });
  await clerk.post(people, { ...person, [said]: true });
  await clerk.post(people, { ...person, dateOfBirth: `${person.dateOfBirth}x` });
  await clerk.post(people, { ...person, contactRoutes: [{ kind: said, value: said }] });
  await clerk.post(`${people}/${ref}/describe`, { identity: { ...person } });
  await clerk.post(`${people}/${ref}/guardians`, { kind: said, name: { givenName: said } });
  await clerk.post(`${people}/${ref}/guardians`, { kind: 'PARENT', name: null, org: said });
  await clerk.post(`${people}/${ref}/referrals`, { programmeCode: said });
  await clerk.post(`${people}/${ref}/referrals`, {
    programmeCode: 'DC',
    note: spoken.note,
    to: said,
  });
  await clerk.post('/intake/people/search', { text: said, [said]: said });
  await clerk.post('/intake/people/search', { text: [said] });
  await journey.as('harbour').post('/intake/claim-codes/redeem', { code: said });
  await journey.as('judge').post(`/court-diversion/people/${ref}/orders/${randomUUID()}/issue`, {
    orderNumber: legal.offence,
    counsel: legal.counsel,
  });
  await journey.as('nurse').post(`/prison-program/people/${ref}/ost`, { status: `${dose}` });
  await journey.as('nurse').post(`/prison-program/people/${ref}/ost`, { status: 'ASSESSED' });
  const key = randomUUID();
  await clerk.post(people, person, { key });
  await clerk.post(people, { ...person, familyName: 'Quillfeather-Inkwell' }, { key });
  await clerk.post(people, person, {
    headers: { 'content-type': 'text/plain; x' },
    key: `k ${said}`,
  });
}
