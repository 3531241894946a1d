import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { offered } from '../../domain/access/relations.ts';
import { missingCode } from '../../domain/partner/missing.ts';
import { mayAccept, onOffer, theOffer } from '../../domain/placement/preconditions.ts';
import { offerState } from '../../domain/placement/state.ts';

/** The race of several partners is decided here, on the person's document: the first write wins. */
export const acceptOffer = command({
  name: 'accept-offer',
  summary: 'Take a person on',
  path: '/offers/{offerId}/accept',
  by: { NGOC: offered },
  body: z.strictObject({
    arranges: z
      .array(z.enum(missingCode))
      .max(missingCode.length)
      .default([])
      .meta({
        description: 'What of that which is missing the partner sees to, as with an interpreter',
        examples: [['INTERPRETER_NEEDED']],
      }),
  }),
  finds: ({ params }) => ({ index: 'offer', key: params.offerId }),
  shows: 'offer',
  entity: ({ params }) => params.offerId,
  requires: [...onOffer, mayAccept],
  decide({ params, body }, state, context) {
    const { missing } = theOffer(state, params);
    const besides = body.arranges.findIndex((code) => missing.every((one) => one.code !== code));
    if (besides !== -1)
      return refuse.invalid(
        `/arranges/${besides}`,
        'not-missing',
        'Name what the offer says is missing.',
      );
    if (offerState(theOffer(state, params)) === 'ACCEPTED') return [];
    const { offerId } = params;
    const caseId = context.id('case');
    const arranges = [...new Set(body.arranges)];
    return [{ type: 'offer-accepted', offerId, caseId, arranges, step: context.step('NGOC') }];
  },
});
