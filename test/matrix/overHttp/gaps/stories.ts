import { idIn } from '../../../journeys/support/caller.ts';
import { inDays, type OrderAt, orderOf, provider } from '../../../journeys/support/court.ts';
import { openPerson, refer } from '../../../journeys/support/intake.ts';
import type { Journey } from '../../../journeys/support/journey.ts';
import type { StayAt } from '../../../journeys/support/prison.ts';
import {
  accepts,
  allNgos,
  insideWithNeed,
  outUnplanned,
} from '../../../journeys/support/stories.ts';

/** Out, and harbour has accepted the offer; gives the person, the stay and the case. */
export async function withCase(journey: Journey) {
  await allNgos(journey);
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  return { ref: stay.ref, stay, caseId: await accepts(journey, 'harbour') };
}

/** A candidate whom intake brought to the courts of the area, and whom none holds yet. */
export async function candidate(journey: Journey) {
  const ref = await openPerson(journey, {}, journey.as('intake'));
  const referralId = await refer(journey, journey.as('intake'), ref, {
    programmeCode: 'DC',
    to: 'court-diversion',
    source: 'COURT',
    area: 'IL-COOK',
  });
  return { ref, referralId, order: await orderOf(journey, ref, referralId) };
}

/** The same, whom the court holds. */
export async function takenUp(journey: Journey) {
  const told = await candidate(journey);
  await told.order.does('clerk', 'take-up');
  await journey.settle();
  return told;
}

/** The court sets a hearing; gives its id. */
export async function hearing({ journey, path }: OrderAt): Promise<string> {
  const body = { at: `${inDays(journey, 2)}T10:00:00.000Z`, type: 'STATUS' };
  return idIn(await journey.as('clerk').does(`${path}/hearings`, body), 'hearingId');
}

/** The court asks the provider for a place. */
export const requestsPlace = (order: OrderAt) =>
  order.does('clerk', 'request-place', { providerOrg: provider, area: 'IL-COOK' });

/** Substitution treatment of somebody inside; gives its path, and the step that names the prescriber outside. */
export async function onSubstitution(journey: Journey, { ref }: StayAt) {
  const path = `/prison-program/people/${ref}/ost`;
  const nurse = journey.as('nurse');
  const ostId = idIn(await nurse.does(path, { status: 'RECEIVED_ON_OST' }), 'ostId');
  const planned = (sharing: 'CONSENT' | 'STATUTE') =>
    nurse.does(`${path}/${ostId}/plan-release`, {
      prescriberOrg: 'provider-riverside',
      appointmentAt: `${inDays(journey, 1)}T09:00:00.000Z`,
      nextDueAt: `${inDays(journey, 1)}T10:00:00.000Z`,
      sharing,
    });
  return { path, planned };
}
