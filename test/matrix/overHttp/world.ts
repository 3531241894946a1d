import { randomUUID } from 'node:crypto';
import { tellEverything } from '../../journeys/support/everything.ts';
import type { Journey } from '../../journeys/support/journey.ts';

/** A person of whom everything is told, and the ids of all that there is, by service and parameter. */
export type World = {
  readonly journey: Journey;
  readonly ref: string;
  readonly ids: ReadonlyMap<string, string>;
};

export async function world(journey: Journey): Promise<World> {
  await journey.as('intake').does('/intake/organisations', {
    organisationId: 'assessors-hills',
    kind: 'PROVIDER',
    areas: ['IL-HILLS'],
    timeZone: 'America/Chicago',
  });
  await journey.as('operator').does('/intake/organisations/city-hills/webhook-secrets');
  const ref = await tellEverything(journey);
  await more(journey, ref);
  await journey.settle();
  return { journey, ref, ids: idsIn(journey, ref) };
}

/** What the story of everything leaves out, and a command or question names. */
async function more(journey: Journey, ref: string): Promise<void> {
  const prison = `/prison-program/people/${ref}`;
  await outAndBack(journey, ref);
  await journey.as('caseManager').does(`${prison}/enrolments`, { programmeCode: 'ATLANTIS' });
  await journey.as('reception').does(`/intake/people/${ref}/claim-codes`);
  await journey.as('intake').lists(`/intake/people/${ref}/accounts`);
  await journey
    .as('intake')
    .does(`/intake/people/${ref}/guardians`, { kind: 'AUTHORITY', name: null, org: 'city' });
  await journey.as('city').lists(`/aftercare/people/${ref}/placements`);
  const [one] = await journey.as('harbour').lists('/aftercare/cases');
  await journey.as('harbour').does(`/aftercare/cases/${String(one?.caseId)}/appointments`, {
    at: journey.now.replace(/^2026-03-0./, '2026-03-20'),
    kind: 'SUPPORT',
  });
  await journey.as('caseManager').sees(prison);
  await moreOfTheCourt(journey, ref);
  await journey.as('roster').does(`/prison-program/custody-reviews/${randomUUID()}`, {
    reason: 'REASON_UNKNOWN',
    messageType: 'prisoner.released',
    prisonId: 'prison-north',
    occurredAt: null,
    publishedAt: null,
    source: 'a'.repeat(64),
    row: 1,
  });
  await journey.as('caseManager').does(`/intake/people/${ref}/deaths`);
}

/** Released, which opens the weeks after it, and taken in again. */
async function outAndBack(journey: Journey, ref: string): Promise<void> {
  const gate = `/prison-program/people/${ref}/custody`;
  const prisonId = 'prison-north';
  await journey.as('reception').does(`${gate}/record-release`, {
    prisonId,
    releasedAt: journey.now,
    kind: 'FROM_COURT',
    area: 'IL-COOK',
  });
  await journey.pass({ minutes: 45 });
  await journey.as('city').lists(`/aftercare/people/${ref}/overdose-windows`);
  await journey.as('reception').does(`${gate}/recall`, { prisonId, receivedAt: journey.now });
  await journey.settle();
}

async function moreOfTheCourt(journey: Journey, ref: string): Promise<void> {
  const [order] = await journey.as('clerk').lists(`/court-diversion/people/${ref}/orders`);
  const path = `/court-diversion/people/${ref}/orders/${String(order?.orderId)}`;
  await journey.as('counsel').does(`${path}/proofs`, {
    shows: 'START',
    on: '2026-03-02',
    document: 'letter 1',
  });
  await journey.as('clerk').does(`/intake/people/${ref}/agreements`, {
    referralId: order?.referralId,
    answer: 'AGREED',
    counselHeard: true,
  });
}

/** The first id of each name that a service answered with, as paths name it: `intake/referralId`. */
function idsIn({ heard }: Journey, ref: string): ReadonlyMap<string, string> {
  // There is none of these; only the intake office may ask for them.
  const found = new Map([
    ['intake/itemId', ref],
    ['intake/deliveryId', ref],
    ['court-diversion/organisationId', 'court-city'],
    ['court-diversion/profile', 'US_DRUG_COURT'],
    ['prison-program/organisationId', 'prison-north'],
    ['aftercare/organisationId', 'ngo-harbour'],
    ['intake/routeId', ref],
    ['intake/duplicateId', ref],
    ['intake/mismatchId', ref],
  ]);
  for (const { url, status, body } of heard) {
    if (status >= 300) continue;
    const service = url.split('/')[1] ?? '';
    for (const [name, id] of idsOf(body))
      if (!found.has(`${service}/${name}`)) found.set(`${service}/${name}`, id);
    found.set(`${service}/pathwayRef`, ref);
  }
  return found;
}

function idsOf(body: unknown): [string, string][] {
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && name.endsWith('Id') ? [[name, value]] : idsOf(value),
  );
}
