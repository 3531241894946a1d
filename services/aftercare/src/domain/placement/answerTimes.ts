import { addMinutes, earliest, latest } from '@throughcare/contracts';
import { inOrder, settingsFor } from '@throughcare/record';
import type { PlacementEvent } from './evolve.ts';
import { offersOf, openOffers } from './offers.ts';
import { placeOf } from './place.ts';
import type { Rule } from './rules.ts';
import { isLive, offerState } from './state.ts';
import { standingOfPlacement, termsOf } from './terms.ts';

/** The person is out, or will be sooner, while a partner still thinks it over: an answer time never outlasts the release. */
export const hastenOffers: Rule = (state, now, settings) =>
  inOrder(state.placements).flatMap((placement): PlacementEvent[] => {
    const standing = standingOfPlacement(state, placement, settings);
    if (standing.is !== 'RELEASED' && standing.is !== 'EXPECTED') return [];
    const urgent = standing.is === 'RELEASED';
    return openOffers(state, placement.id).flatMap((offer): PlacementEvent[] => {
      const place = { ...placeOf(state, placement), agreement: offer.partnerOrg };
      const short = addMinutes(now, settingsFor(settings, place).urgentAnswerMinutes);
      const expiresAt = urgent ? short : latest(standing.until, short);
      return !offer.urgent && offer.expiresAt > expiresAt
        ? [{ type: 'offer-hastened', offerId: offer.id, expiresAt, urgent }]
        : [];
    });
  });

/**
 * The release is later than it was said to be: an earlier day was a typing error, or a release did not happen. What that
 * had shortened is as it would have been: one partner is asked, and has its ordinary time, up to the release.
 */
export const easeOffers: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter(isLive)
    .flatMap((placement): PlacementEvent[] => {
      const { urgent, release } = termsOf(state, placement, now, settings);
      if (urgent || release === null) return [];
      const [kept, ...others] = openOffers(state, placement.id);
      if (!kept) return [];
      const expiresAt = earliest(kept.unhurried, release) ?? release;
      const withdrawn = others.map(
        ({ id }): PlacementEvent => ({
          type: 'offer-withdrawn',
          offerId: id,
          reason: 'NOT_URGENT',
          at: now,
        }),
      );
      return expiresAt > kept.expiresAt
        ? [...withdrawn, { type: 'offer-eased', offerId: kept.id, expiresAt }]
        : withdrawn;
    });

/** Who is asked, or has the person, sees the day that counts now. */
export const redateOffers: Rule = (state, now, settings) =>
  inOrder(state.placements)
    .filter(isLive)
    .flatMap((placement): PlacementEvent[] => {
      const { release: from } = termsOf(state, placement, now, settings);
      if (from === null) return [];
      return offersOf(state, placement.id)
        .filter(
          (offer) =>
            offer.series === placement.series &&
            ['OFFERED', 'ACCEPTED'].includes(offerState(offer)) &&
            offer.profile.from !== null &&
            offer.profile.from !== from,
        )
        .map(({ id }) => ({ type: 'offer-redated', offerId: id, from }));
    });
