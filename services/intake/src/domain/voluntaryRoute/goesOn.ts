import { holderOf, isVoided } from '../facts/custody.ts';
import { programmeEnds } from '../facts/enrolment.ts';
import {
  cameBackSince,
  hasEnded,
  hasPlaceOf,
  isAccepted,
  isClosedAtCourt,
  type OfferFact,
} from '../facts/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { stateOf } from '../referral/state.ts';
import { openStates, type ReferralState } from '../referral/transitions.ts';

/** A draft that nobody hands in is removed after a while. */
const waits: readonly ReferralState[] = ['DRAFT', ...openStates, 'DUPLICATE_OF'];

/**
 * Somebody has the person: intake by a referral, the court, a prison, a partner, or a provider. Whoever was released is
 * looked for in aftercare until support has ended there, or they want nobody.
 */
export const goesOn = (state: Pathway): boolean =>
  Object.values(state.referrals).some((referral) => waits.includes(stateOf(referral))) ||
  Object.keys(state.candidates).some((orderId) => !isClosedAtCourt(state, orderId)) ||
  Object.values(state.offers).some(
    (offer) => isAccepted(state, offer) && !hasCaseEnded(state, offer),
  ) ||
  hasPlaceOf(state, null) ||
  isPrescribed(state) ||
  Object.values(state.enrolmentStatuses).some(({ status }) => !programmeEnds.includes(status)) ||
  holderOf(state) !== null ||
  isLookedFor(state);

const isPrescribed = ({ handOvers, prescriberEnds }: Pathway): boolean =>
  Object.keys(handOvers).some(
    (id) => !Object.values(prescriberEnds).some(({ ostId }) => ostId === id),
  );

/** Support under it ended, with help given or none, and did not begin again. */
const hasCaseEnded = (state: Pathway, { offerId }: OfferFact): boolean =>
  Object.values(state.outcomes).some(
    (outcome) => outcome.offerId === offerId && hasEnded(state, outcome),
  );

/** To a search after this stay, and has not come back to any partner after that. */
const saidNo = (state: Pathway, stayId: string): boolean => {
  const no = state.declines[stayId];
  return no !== undefined && !cameBackSince(state, no.at);
};

/** Until support has ended since; or has ended before it, where that was help for this very release. */
function isLookedFor(state: Pathway): boolean {
  const { releases, outcomes, offers } = state;
  const ends = Object.values(outcomes).filter(
    (outcome) => outcome.service === 'aftercare' && !outcome.needsMore && hasEnded(state, outcome),
  );
  return Object.values(releases).some(
    ({ episodeId, recorded, confirmed, takenBack }) =>
      recorded !== null &&
      confirmed &&
      !takenBack &&
      !isVoided(state, episodeId) &&
      !saidNo(state, episodeId) &&
      !ends.some(
        ({ at, offerId, plansChanged }) =>
          at >= recorded.at || (!plansChanged && offers[offerId ?? '']?.stayId === episodeId),
      ),
  );
}
