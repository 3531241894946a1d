import { addMilliseconds, type Instant } from '@throughcare/contracts';
import { dueOn, type ReadTools, type WorkListName, waitingQuestion } from '@throughcare/record';
import { pathway } from '../domain/document.ts';
import type { Pathway } from '../domain/pathway/state.ts';
import type { AftercareSettings } from '../settings.ts';

const others = ['episodes', 'enquiries', 'cases'] as const satisfies WorkListName[];

/** An offer waits from half of its time on, so that the reminder comes while there is time to answer. */
async function halfOfItsTime(
  { id, item }: { readonly id: string; readonly item: string },
  tools: ReadTools<AftercareSettings>,
): Promise<readonly Instant[]> {
  const offer = (await tools.read<Pathway>(pathway, id))?.offers[item];
  if (!offer) return [];
  const time = Date.parse(offer.expiresAt) - Date.parse(offer.madeAt);
  return [addMilliseconds(offer.madeAt, Math.floor(time / 2))];
}

/** Offers to answer, places asked for, questions of a court, and cases whose next contact is due. */
export const whatWaits = waitingQuestion<AftercareSettings>(async (org, tools) => {
  const offers = (await tools.list(pathway, 'offers', org, { limit: 200 })).items;
  const due = await Promise.all(others.map((list) => dueOn(tools, pathway, list, org)));
  return [
    ...(await Promise.all(offers.map((one) => halfOfItsTime(one, tools)))).flat(),
    ...due.flat(),
  ];
});
