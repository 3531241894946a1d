import { aftercareEventTypes as types } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { acceptedOffer } from '../placement/offers.ts';
import type { CustodyEvent } from './evolve.ts';
import type { ReleaseStage } from './state.ts';

/** Only the partner that accepted hears of what the prison says, the provisional release included. */
function tellHolder(state: Pathway, episodeId: string, about: string): (Publication | null)[] {
  const offer = acceptedOffer(state, episodeId);
  return offer?.accepted
    ? [
        publication(types.partnerNotified, 'care', {
          partnerOrg: offer.partnerOrg,
          itemId: offer.accepted.caseId,
          about,
        }),
      ]
    : [];
}

const stages: Readonly<Record<ReleaseStage, string>> = {
  RECORDED: 'RELEASE_EXPECTED_UNCONFIRMED',
  CONFIRMED: 'RELEASE_CONFIRMED',
  REVERSED: 'RELEASE_REVERSED',
  CORRECTED: 'RELEASE_CORRECTED',
};

export const custodyPublishers: Publishers<Pathway, CustodyEvent> = {
  'prison-heard': nobody,
  'stay-zone-heard': nobody,
  'lead-begun': nobody,
  'departure-inferred': nobody,
  'departure-settled': nobody,
  'custody-begun': nobody,
  'release-date-heard': ({ episodeId, on }, state) =>
    tellHolder(state, episodeId, on === null ? 'RELEASE_DATE_CLEARED' : 'RELEASE_DATE_CHANGED'),
  'release-heard': ({ episodeId, release }, state) =>
    tellHolder(state, episodeId, stages[release.stage]),
  'release-undone': ({ episodeId, stage }, state) => tellHolder(state, episodeId, stages[stage]),
  'stay-voided': ({ episodeId }, state) => tellHolder(state, episodeId, 'RECORDED_IN_ERROR'),
  'pack-heard': ({ episodeId }, state) => tellHolder(state, episodeId, 'PACK_ISSUED'),
};
