import { randomUUID } from 'node:crypto';
import { type PathwayRef, serviceNames } from '@throughcare/contracts';
import type { Caller, Json } from './support/caller.ts';
import { inDays, issuedOrder, legal } from './support/court.ts';
import { bytesOf, foundIn } from './support/files.ts';
import { assistAnswers, consent, openPerson, person, refer, screen } from './support/intake.ts';
import { Journey } from './support/journey.ts';
import { feedOf, onboard } from './support/partners.ts';
import { StayAt } from './support/prison.ts';
import { accepts, contact } from './support/stories.ts';
import { telling } from './support/telling.ts';

const spoken = {
  note: 'Prefers mornings; afraid of Aloysius next door.',
  question: 'Does she still live with Wilhelmina?',
  answer: 'Since May at the harbour mission, bed 14.',
  clinicalReason: 'Liver values call for a slower start than the table gives.',
  providerView: 'Works hard in the Tuesday group with Barnaby.',
  number: 'NB-77-QUILLON-3391',
};
const dose = 61.75;

const identity: readonly string[] = [
  person.givenName,
  person.familyName,
  person.dateOfBirth,
  ...person.contactRoutes.map(({ value }) => value),
  spoken.note,
  spoken.question,
  spoken.answer,
  spoken.number,
];
const clinical = [spoken.clinicalReason, '"OPIOIDS"', '"DAILY"', `${dose}`, 'METHADONE'];
const law = [legal.offence, legal.counsel];
const everything = [...identity, ...clinical, ...law, spoken.providerView];

/** A person whose every particular is written down somewhere, on the way through all four services. */
async function tellEverything(journey: Journey): Promise<string> {
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
async function provoke(journey: Journey, ref: string): Promise<void> {
  const said = `${person.givenName} ${person.familyName}`;
  const clerk: Caller = journey.as('clerk');
  const people = '/intake/people';
  await clerk.post(people, { ...person, sex: said });
  await clerk.post(people, { ...person, [said]: true });
  await clerk.post(people, { ...person, dateOfBirth: `${person.dateOfBirth}x` });
  await clerk.post(people, { ...person, contactRoutes: [{ kind: said, value: said }] });
  await clerk.post(`${people}/${ref}/describe`, { identity: { ...person } });
  await clerk.post(`${people}/${ref}/referrals`, { programmeCode: said });
  await clerk.post(`${people}/${ref}/referrals`, {
    programmeCode: 'DC',
    note: spoken.note,
    to: said,
  });
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

/** An event that no version of ours has written, with a name in it: it must stand aside unread and sealed. */
async function poison(journey: Journey, ref: string): Promise<void> {
  const { log, journal } = journey.house.pair;
  const stream = { service: 'intake', audience: 'justice', ref: ref as PathwayRef } as const;
  const last = (await journal.read(stream, 0, 1_000)).at(-1);
  if (!last) throw new Error('intake told nothing yet');
  const sequence = last.sequence + 1;
  const event = {
    ...last,
    id: `intake/justice/${ref}@${sequence}`,
    sequence,
    type: 'org.throughcare.intake.referral.submitted.v9',
    data: { said: sealedWord },
  };
  await log.append([{ topic: 'throughcare.intake.justice', event }]);
  await journey.settle();
}
const sealedWord = 'Persephone-of-the-sealed-row';

describe('what is personal', () => {
  it('stands on no topic, in no log, in no refusal, in no address, in no row that is set aside', async () => {
    await telling(async (journey) => {
      const ref = await tellEverything(journey);
      await journey.assertDelivered();
      await provoke(journey, ref);
      await journey.settle();

      // Where it belongs it is found, so that it is not missed elsewhere because nothing would be.
      const intake = bytesOf(journey.dir, 'intake');
      expect(foundIn(intake, [...identity, spoken.clinicalReason])).toEqual([
        ...identity,
        spoken.clinicalReason,
      ]);
      const court = bytesOf(journey.dir, 'court-diversion');
      expect(foundIn(court, law)).toEqual(law);
      const prison = bytesOf(journey.dir, 'prison-program');
      expect(foundIn(prison, [`${dose}`, 'METHADONE'])).toEqual([`${dose}`, 'METHADONE']);

      expect(foundIn(bytesOf(journey.dir, 'log'), everything)).toEqual([]);
      expect(foundIn(journey.log.text(), everything)).toEqual([]);
      expect(foundIn(bytesOf(journey.dir, 'aftercare'), everything)).toEqual([]);
      expect(foundIn(court, [...identity, ...clinical])).toEqual([]);
      expect(foundIn(prison, [...identity, ...law, spoken.clinicalReason])).toEqual([]);
      expect(foundIn(intake, [...law, 'METHADONE'])).toEqual([]);

      const refusals = journey.heard.filter(({ status }) => status >= 400);
      expect(refusals.length).toBeGreaterThan(12);
      expect(refusals.filter(({ status }) => status >= 500)).toEqual([]);
      expect(foundIn(JSON.stringify(refusals.map(({ body }) => body)), everything)).toEqual([]);
      expect(foundIn(journey.heard.map(({ url }) => url).join('\n'), everything)).toEqual([]);
      expect(foundIn(JSON.stringify(await feedOf(journey, 'harbour')), everything)).toEqual([]);
    })();
  });

  it('stays sealed in what is set aside: neither the list nor the file gives it away', async () => {
    const journey = await Journey.begin();
    try {
      const ref = await openPerson(journey);
      await refer(journey, journey.as('clerk'), ref, {
        programmeCode: 'DC',
        to: 'court-diversion',
      });
      await poison(journey, ref);
      for (const service of ['court-diversion', 'prison-program', 'aftercare'] as const) {
        const parked = await journey.as('operator').lists(`/${service}/parked`);
        expect(parked).toMatchObject([{ reason: 'unknown-version', ref }]);
        expect(foundIn(JSON.stringify(parked), [sealedWord])).toEqual([]);
        expect(foundIn(bytesOf(journey.dir, service), [sealedWord])).toEqual([]);
      }
      expect(journey.log.count('set aside')).toBe(3);
      expect(foundIn(journey.log.text(), [sealedWord])).toEqual([]);
    } finally {
      await journey.end();
    }
  });

  it('is taken by no address: paths and search parameters are references, codes, days and pages', () =>
    telling(async (journey) => {
      const allowed =
        /^(pathwayRef|[a-z]+Id|limit|after|state|held|dueBy|on|from|to|status|prison|referralId|area|service|language|sex|ost|mine|cursor|wait|kind|reason|role|org)$/;
      for (const service of serviceNames) {
        const response = await fetch(`${journey.house.url}/${service}/openapi.json`);
        const { paths } = (await response.json()) as {
          paths: Record<string, Record<string, Json>>;
        };
        const names = Object.values(paths)
          .flatMap((operations) => Object.values(operations))
          .flatMap(({ parameters = [] }) => parameters as Json[])
          .filter((parameter) => parameter.in === 'path' || parameter.in === 'query')
          .map(({ name }) => String(name));
        expect(names.length).toBeGreaterThan(0);
        expect([...new Set(names)].filter((name) => !allowed.test(name))).toEqual([]);
      }
    })());
});
