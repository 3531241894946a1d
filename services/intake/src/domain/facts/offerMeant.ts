import { type Facts, hasEnded, isAccepted } from './state.ts';

/** The acceptance that this partner's work rests on, where only one can be meant. */
export function offerMeant(facts: Facts, partnerOrg: string): string | null {
  const done = new Set(
    Object.values(facts.outcomes)
      .filter((outcome) => hasEnded(facts, outcome))
      .map(({ offerId }) => offerId),
  );
  const open = Object.values(facts.offers).filter(
    (offer) =>
      offer.acceptedBy === partnerOrg && isAccepted(facts, offer) && !done.has(offer.offerId),
  );
  return open.length === 1 ? (open[0]?.offerId ?? null) : null;
}
