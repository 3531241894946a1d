import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { nobody, type Publication, type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import type { CandidateEvent } from './events.ts';

/** A referral ends here without an order. Why is not told, only whether a voluntary route may be offered. */
export const closed = ({ id: orderId, referralId }: Order, voluntaryRoute: boolean): Publication =>
  publication(told.candidateClosed, 'justice', { orderId, referralId, voluntaryRoute });

export const candidatePublishers: Publishers<Pathway, CandidateEvent> = {
  'candidate-received': nobody,
  'taken-up': nobody,
  'eligibility-determined': tells(({ eligibility: { eligible } }, order) => {
    const { id: orderId, referralId } = order;
    const determined = { orderId, referralId, eligible };
    return [
      publication(told.eligibilityDetermined, 'justice', determined),
      eligible ? null : closed(order, true),
    ];
  }),
  'suitability-determined': tells(({ suitability }, order) => [
    suitability.suitable ? null : closed(order, true),
  ]),
  offered: nobody,
  // Declining is not shown: the event says only that a voluntary route may be offered.
  answered: tells(({ answer }, order) => [answer.consented ? null : closed(order, true)]),
};
