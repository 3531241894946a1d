import { idIn, type Json } from './caller.ts';
import type { Part } from './cast.ts';
import { duditAnswers, openPerson, screen } from './intake.ts';
import type { Journey } from './journey.ts';
import { type Ngo, ngos, onboard, theOffer } from './partners.ts';
import { StayAt } from './prison.ts';

/** Someone inside whose need is known from a screening. */
export async function insideWithNeed(journey: Journey, ref?: string): Promise<StayAt> {
  const person = ref ?? (await openPerson(journey, {}, journey.as('caseManager')));
  await screen(journey.as('screener'), person, duditAnswers);
  await journey.settle();
  return StayAt.admitted(journey, person);
}

export async function allNgos(journey: Journey): Promise<void> {
  for (const part of Object.keys(ngos) as Ngo[]) await onboard(journey, part);
}

/** Out without notice, and confirmed: the urgent round is asked. */
export async function outUnplanned(journey: Journey, stay: StayAt): Promise<void> {
  await stay.released('FROM_COURT');
  await journey.pass({ minutes: 45 });
}

/** The NGO accepts the one offer that it has; gives the id of its case. */
export async function accepts(journey: Journey, part: Ngo): Promise<string> {
  const offerId = await theOffer(journey, part);
  const offer = await journey.as(part).does(`/aftercare/offers/${offerId}/accept`);
  await journey.settle();
  return idIn(offer, 'caseId');
}

export const theCase = (journey: Journey, caseId: string, part: Part = 'harbour'): Promise<Json> =>
  journey.as(part).sees(`/aftercare/cases/${caseId}`);

/** An attempt at contact, just now. */
export async function contact(
  journey: Journey,
  caseId: string,
  more: { readonly reached?: boolean; readonly mode?: string; readonly part?: Part } = {},
): Promise<Json> {
  const { reached = true, mode = 'PHONE', part = 'harbour' } = more;
  const body = { at: journey.now, mode, reached };
  const done = await journey.as(part).does(`/aftercare/cases/${caseId}/contacts`, body);
  await journey.settle();
  return done;
}
