import { inOrder } from '@throughcare/record';
import type { Enquiry } from '../order/enquiry.ts';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { episodeState, providerOf, type TreatmentEpisode } from './state.ts';

type Open = Enquiry & { readonly asked: NonNullable<Enquiry['asked']> };

/** What the court asks the provider of this episode and has no answer to, the most urgent first. */
export function openEnquiries({ enquiries }: Pathway, episode: TreatmentEpisode): readonly Open[] {
  if (['ENDED', 'CLOSED', 'REFUSED'].includes(episodeState(episode))) return [];
  const provider = providerOf(episode);
  return inOrder(enquiries)
    .filter(
      (one): one is Open =>
        one.orderId === episode.orderId &&
        one.providerOrg === provider &&
        one.asked !== null &&
        !one.closed &&
        !episode.answers.some(({ enquiryId }) => enquiryId === one.id),
    )
    .sort((a, b) => (a.asked.dueAt < b.asked.dueAt ? -1 : 1));
}

/** The provider is told of each question once, on whichever record the two met. */
export const tellEnquiries = (state: Pathway): TreatmentEvent[] =>
  inOrder(state.episodes).flatMap((episode) =>
    openEnquiries(state, episode)
      .filter(({ id }) => !episode.enquiriesTold.includes(id))
      .map(({ id }) => ({
        type: 'enquiry-told' as const,
        episodeId: episode.id,
        enquiryId: id,
      })),
  );
