import { aftercareEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { providerOf, type TreatmentEpisode } from './state.ts';

const ids = ({ id, orderId }: TreatmentEpisode) => ({ episodeId: id, orderId });
const placeOf = (episode: TreatmentEpisode) => ({
  ...ids(episode),
  providerOrg: providerOf(episode),
});
const noPlaceAt = (episode: TreatmentEpisode, reasonCode: string) => ({
  ...placeOf(episode),
  reasonCode,
  couldTake: [] as string[],
});
/** Tells a provider, on the justice side since an order is what it is about. */
export const tellProvider = (
  partnerOrg: string | null,
  itemId: string,
  about: string,
): Publication | null =>
  partnerOrg === null
    ? null
    : publication(types.partnerNotified, 'justice', { partnerOrg, itemId, about }, 'ORDER');

export const treatmentPublishers: Publishers<Pathway, TreatmentEvent> = {
  'place-withdrawal-met': nobody,
  'providers-wanted': nobody,
  'invitation-interrupted': nobody,
  'place-passed': nobody,
  // Told once it is known whether whoever was asked takes anybody.
  'place-requested': nobody,
  'providers-invited': ({ episodeId, orgs }) =>
    orgs.map((org) => tellProvider(org, episodeId, 'PLACE_REQUESTED')),
  'provider-notified': ({ episodeId, partnerOrg, about }) => [
    tellProvider(partnerOrg, episodeId, about),
  ],
  'place-confirmed': ({ episodeId, providerOrg, heldUntil, identityBy }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.placeConfirmed,
        'justice',
        { ...ids(episode), providerOrg, heldUntil, identityBy },
        'ORDER',
      ),
    ]),
  'place-refused': ({ episodeId, reasonCode, couldTake }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.placeRefused,
        'justice',
        { ...noPlaceAt(episode, reasonCode), couldTake: [...couldTake] },
        'ORDER',
      ),
    ]),
  'episode-closed': ({ episodeId, reason }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      reason === 'HOLD_EXPIRED'
        ? publication(types.placeRefused, 'justice', noPlaceAt(episode, reason), 'ORDER')
        : publication(types.placeClosed, 'justice', placeOf(episode), 'ORDER'),
      // Where everything has stopped the provider hears that it has ended, and not why.
      tellProvider(providerOf(episode), episodeId, reason === 'STOPPED' ? 'ENDED' : reason),
    ]),
  'episode-reopened': ({ episodeId }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(types.placeReopened, 'justice', placeOf(episode), 'ORDER'),
      tellProvider(providerOf(episode), episodeId, 'EPISODE_REOPENED'),
    ]),
  'enquiry-told': ({ episodeId }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      tellProvider(providerOf(episode), episodeId, 'ENQUIRY_OPENED'),
    ]),
  'enquiry-answered': ({ episodeId, enquiryId, answer, step }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.enquiryAnswered,
        'justice',
        { ...ids(episode), enquiryId, providerOrg: step.org, answer },
        'ORDER',
      ),
    ]),
  'treatment-started': ({ episodeId, on, providerOrg }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.treatmentStartConfirmed,
        'justice',
        { ...ids(episode), providerOrg, startedOn: on },
        'ORDER',
      ),
    ]),
  // The court knows of it; the provider is told that its duties hold.
  'treatment-start-heard': ({ episodeId }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      tellProvider(providerOf(episode), episodeId, 'START_KNOWN'),
    ]),
  'treatment-broken-off': ({ episodeId, on, reasonGroup }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.treatmentBrokenOff,
        'justice',
        { ...ids(episode), on, reasonGroup },
        'ORDER',
      ),
    ]),
  'treatment-resumed': ({ episodeId, on }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(types.treatmentResumed, 'justice', { ...ids(episode), on }, 'ORDER'),
    ]),
  'treatment-ended': ({ episodeId, on, reasonGroup }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(types.treatmentEnded, 'justice', { ...ids(episode), on, reasonGroup }, 'ORDER'),
    ]),
};

const of = (
  episode: TreatmentEpisode | undefined,
  tell: (episode: TreatmentEpisode) => readonly (Publication | null)[],
) => (episode ? tell(episode) : []);
