import type { Facts, PlaceFact, PrescriberFact } from '../facts/state.ts';
import { isClosedAtCourt, placeStands } from '../facts/state.ts';

/**
 * The order is issued and not over, and this place is that of the provider which it names; where it names nobody, or names
 * one that is only asked, of the provider that treats.
 */
function isUnderOrder(facts: Facts, place: PlaceFact): boolean {
  const { orderId, providerOrg, startedAt } = place;
  const order = facts.atCourt[orderId];
  if (!order?.issuedAt || isClosedAtCourt(facts, orderId) || !placeStands(place)) return false;
  const named = order.names?.org ?? null;
  return named === null || named === providerOrg || startedAt !== null;
}

/** Whether an order on which the person is treated names this organisation: it has to know who comes. */
export const treatsByOrder = (facts: Facts, org: string): boolean =>
  Object.values(facts.places).some(
    (place) => place.providerOrg === org && isUnderOrder(facts, place),
  );

/** Whether what the prison said last is that this prescriber goes on with the treatment. */
const isNamed = (
  { prescriberEnds }: Facts,
  { ostId, prescriberOrg, at }: PrescriberFact,
): boolean => {
  const end = prescriberEnds[`${ostId}/${prescriberOrg}`];
  return end === undefined || end.endedAt < at;
};
const namings = (facts: Facts, org: string): readonly PrescriberFact[] =>
  Object.values(facts.prescribers).filter(
    (one) => one.prescriberOrg === org && isNamed(facts, one),
  );

export const isPrescriber = (facts: Facts, org: string): boolean => namings(facts, org).length > 0;

/** Named by the prison on a law that it recorded with the hand-over, and not by the person's consent. */
export const prescribesByLaw = (facts: Facts, org: string): boolean =>
  namings(facts, org).some(({ byConsent }) => !byConsent);
