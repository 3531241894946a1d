import type { Desks } from './atDesks.ts';
import { consent } from './intake.ts';
import type { Journey } from './journey.ts';
import { onboard } from './partners.ts';
import { accepts, insideWithNeed, outUnplanned } from './stories.ts';

/** Taken on by Harbour, and given to its peer worker. */
export async function givenToPeer(journey: Journey, desks: Desks, consented = true) {
  await onboard(journey, 'harbour');
  const stay = await insideWithNeed(journey);
  await outUnplanned(journey, stay);
  if (consented) await consent(journey.as('caseManager'), stay.ref, ['ngo-harbour']);
  await journey.settle();
  const caseId = await accepts(journey, 'harbour');
  const page = `/ngo/cases/${caseId}`;
  await desks.as('harbour').sends(`${page}/do/assign-worker`, { subject: 'peer', role: 'PEER' });
  await journey.settle();
  return { stay, caseId, page };
}
