import { z } from 'zod';
import { command } from '../../bind.ts';
import { offered } from '../../domain/access/relations.ts';
import { missingCode } from '../../domain/partner/missing.ts';
import { offerIsOpen, onOffer } from '../../domain/placement/preconditions.ts';
import { codesOf, placeRefusals } from '../../domain/treatment/reasons.ts';

/** Reasons are those of a place refused, or what the offer said is missing and the partner cannot arrange. */
export const declineOffer = command({
  name: 'decline-offer',
  summary: 'Say that the organisation cannot take a person on',
  path: '/offers/{offerId}/decline',
  by: { NGOC: offered },
  body: z.strictObject({ reasonCode: z.enum([...codesOf(placeRefusals), ...missingCode]) }),
  finds: ({ params }) => ({ index: 'offer', key: params.offerId }),
  shows: 'offer',
  entity: ({ params }) => params.offerId,
  always: true,
  isDone: ({ params, body }, { offers }) =>
    offers[params.offerId]?.declined?.reasonCode === body.reasonCode,
  requires: [...onOffer, offerIsOpen],
  decide: ({ params: { offerId }, body: { reasonCode } }, _state, context) => [
    { type: 'offer-declined', offerId, reasonCode, step: context.step('NGOC') },
  ],
});
