import { aftercareEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { TreatmentEvent } from './evolve.ts';
import { providerOf, type TreatmentEpisode } from './state.ts';

const ids = ({ id, orderId }: TreatmentEpisode) => ({ episodeId: id, orderId });
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
  'place-requested': ({ episodeId, askedOrg }) => [
    tellProvider(askedOrg, episodeId, 'PLACE_REQUESTED'),
  ],
  'providers-invited': ({ episodeId, orgs }) =>
    orgs.map((org) => tellProvider(org, episodeId, 'PLACE_REQUESTED')),
  'provider-notified': ({ episodeId, partnerOrg, about }) => [
    tellProvider(partnerOrg, episodeId, about),
  ],
  'place-confirmed': ({ episodeId, providerOrg, heldUntil }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.placeConfirmed,
        'justice',
        { ...ids(episode), providerOrg, heldUntil },
        'ORDER',
      ),
    ]),
  'place-refused': ({ episodeId, reasonCode }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      publication(
        types.placeRefused,
        'justice',
        { ...ids(episode), providerOrg: providerOf(episode), reasonCode },
        'ORDER',
      ),
    ]),
  'episode-closed': ({ episodeId, reason }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      reason === 'HOLD_EXPIRED'
        ? publication(
            types.placeRefused,
            'justice',
            { ...ids(episode), providerOrg: providerOf(episode), reasonCode: reason },
            'ORDER',
          )
        : null,
      tellProvider(providerOf(episode), episodeId, reason),
    ]),
  'episode-reopened': ({ episodeId }, { episodes }) =>
    of(episodes[episodeId], (episode) => [
      tellProvider(providerOf(episode), episodeId, 'EPISODE_REOPENED'),
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
