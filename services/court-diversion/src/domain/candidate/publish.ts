import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import type { Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import { assessedBy } from './assessedBy.ts';
import type { CandidateEvent } from './events.ts';

/** A referral ends here without an order. Why is not told, only whether a voluntary route may be offered. */
export const closed = ({ id: orderId, referralId }: Order, voluntaryRoute: boolean): Publication =>
  publication(told.candidateClosed, 'justice', { orderId, referralId, voluntaryRoute });

/** Who holds a candidate is told, so that others know whom to answer. */
const takenUp = ({ id: orderId, referralId, court }: Order): Publication =>
  publication(told.candidateTakenUp, 'justice', { orderId, referralId, court: given(court) });

/** Whether it is eligible, and whose assessors look at it then. */
const determined = (order: Order, eligible: boolean): Publication => {
  const { id: orderId, referralId } = order;
  const assesses = eligible ? assessedBy(order) : null;
  const data = { orderId, referralId, eligible, assessorOrg: assesses };
  return publication(told.eligibilityDetermined, 'justice', data);
};

export const candidatePublishers: Publishers<Pathway, CandidateEvent> = {
  // One that follows a revoked order is held from the start.
  'candidate-received': ({ order }) => (order.court === null ? [] : [takenUp(order)]),
  'taken-up': tells((_event, order) => [takenUp(order)]),
  'zone-heard': nobody,
  'eligibility-determined': tells(({ eligibility: { eligible } }, order) => [
    determined(order, eligible),
    eligible ? null : closed(order, true),
  ]),
  'assessor-named': tells((_event, order) => [determined(order, true)]),
  'suitability-determined': tells(({ suitability }, order) => [
    suitability.suitable ? null : closed(order, true),
  ]),
  offered: nobody,
  // Declining is not shown: the event says only that a voluntary route may be offered.
  answered: tells(({ answer }, order) => [answer.consented ? null : closed(order, true)]),
};
