import { type Change, changesBy, mergesUntold, type Readers, untold } from '@throughcare/record';
import type { CourtEvent } from '../events.ts';
import { aboutOf, type Fact } from '../facts/state.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { type RowType, typeOfFact } from './types.ts';

export type CourtChange = Change<RowType, 'order'>;

/** The court that holds it and who assesses; where none does yet, those who could take it up. */
function readersOf(order: Order, { referrals }: Pathway): readonly Readers[] {
  const assessor = order.assessorOrg === null ? [] : [{ org: order.assessorOrg }];
  if (order.court !== null) return [{ org: order.court }, ...assessor];
  const { court = null, area = null } = referrals[order.referralId]?.routedTo ?? {};
  return court !== null
    ? [{ org: court }]
    : [{ area, kinds: ['COURT', 'PROSECUTION', 'DEFENCE', 'PROBATION'] }];
}

const onOrder = (state: Pathway, orderId: string | undefined, type: RowType): CourtChange[] => {
  const order = state.orders[orderId ?? ''];
  return order ? [{ type, kind: 'order', id: order.id, to: readersOf(order, state) }] : [];
};

/** A row about the order that the event names. */
const order =
  (type: RowType) =>
  ({ orderId }: { readonly orderId: string }, state: Pathway): CourtChange[] =>
    onOrder(state, orderId, type);

/** A row about the order of the hearing that the event names. */
const hearing =
  (type: RowType) =>
  ({ hearingId }: { readonly hearingId: string }, state: Pathway): CourtChange[] =>
    onOrder(state, state.hearings[hearingId]?.orderId, type);

/** A fact about an order is told there; one about a referral or the person, at each order that it may change. */
function factsTold(fact: Fact, state: Pathway): CourtChange[] {
  const [collection, id] = aboutOf(fact) ?? [null, null];
  const type = typeOfFact[fact.kind];
  if (collection === 'orders') return onOrder(state, id, type);
  return Object.values(state.orders)
    .filter((one) => collection === null || one.referralId === id)
    .filter((one) => one.end === null)
    .flatMap((one) => onOrder(state, one.id, type));
}

/** What stands in the feed of a court, and of who assesses for it. */
export const changesOf = changesBy<Pathway, CourtEvent, CourtChange>({
  'fact-recorded': ({ fact }, state) => factsTold(fact, state),
  'referral-told': untold,
  'candidate-received': ({ order: { id } }, state) => onOrder(state, id, 'candidate.received'),
  'taken-up': order('candidate.taken-up'),
  'eligibility-determined': order('candidate.eligibility-determined'),
  'assessor-named': order('candidate.assessor-named'),
  'suitability-determined': order('candidate.suitability-determined'),
  offered: order('order.offered'),
  answered: order('order.answered'),
  'place-requested': order('place.requested'),
  'place-request-ended': untold,
  // The fact that a provider told is a row already.
  'place-answer-heard': untold,
  'place-confirmed': untold,
  'place-lapsed': order('place.lapsed'),
  'place-given-up': untold,
  'place-restored': order('place.confirmed'),
  'no-place-told': untold,
  issued: order('order.issued'),
  varied: order('order.varied'),
  activated: order('order.activated'),
  'start-overdue': order('order.start-overdue'),
  'provider-asked': order('provider.asked'),
  'enquiry-unanswered': order('provider.silent'),
  'enquiry-settled': untold,
  'provider-answered': untold,
  challenged: order('revocation.challenged'),
  'challenge-decided': order('revocation.challenge-decided'),
  'zone-heard': untold,
  'phase-moved': order('order.phase-moved'),
  suspended: order('order.suspended'),
  'suspension-lifted': order('order.suspension-lifted'),
  'non-compliance-reported': order('non-compliance.reported'),
  responded: order('response.recorded'),
  'breach-filed': order('breach.filed'),
  'breach-decided': order('breach.decided'),
  'proof-handed-in': order('proof.handed-in'),
  'proof-decided': order('proof.decided'),
  ended: order('order.ended'),
  'end-lifted': order('order.end-lifted'),
  'hearing-scheduled': ({ hearing: { orderId } }, state) =>
    onOrder(state, orderId, 'hearing.scheduled'),
  'hearing-held': hearing('hearing.held'),
  'hearing-cancelled': hearing('hearing.cancelled'),
  'report-requested': hearing('report.requested'),
  'report-received': hearing('report.received'),
  'task-raised': ({ task: { orderId } }, state) => onOrder(state, orderId, 'task.raised'),
  'task-settled': untold,
  'account-heard': untold,
  ...mergesUntold,
});
