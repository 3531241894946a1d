import { z } from 'zod';
import { command } from '../../bind.ts';
import { offered } from '../../domain/access/relations.ts';
import { mayAccept, onOffer, theOffer } from '../../domain/placement/preconditions.ts';
import { offerState } from '../../domain/placement/state.ts';

/** The race of several partners is decided here, on the person's document: the first write wins. */
export const acceptOffer = command({
  name: 'accept-offer',
  summary: 'Take a person on',
  path: '/offers/{offerId}/accept',
  by: { NGOC: offered },
  body: z.strictObject({}),
  finds: ({ params }) => ({ index: 'offer', key: params.offerId }),
  shows: 'offer',
  entity: ({ params }) => params.offerId,
  requires: [...onOffer, mayAccept],
  decide({ params }, state, context) {
    if (offerState(theOffer(state, params)) === 'ACCEPTED') return [];
    const { offerId } = params;
    const caseId = context.id('case');
    return [{ type: 'offer-accepted', offerId, caseId, step: context.step('NGOC') }];
  },
});
