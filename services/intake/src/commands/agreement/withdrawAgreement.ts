import { z } from 'zod';
import { command } from '../../bind.ts';
import { agreementIsThere } from '../../domain/agreement/preconditions.ts';
import { isTheirs, isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const withdrawAgreement = command({
  name: 'withdraw-agreement',
  summary: 'Record that the person takes back their word on an order',
  path: '/people/{pathwayRef}/agreements/{agreementId}/withdraw',
  by: ['DCC', 'DEF', 'PERSON'],
  body: z.strictObject({}),
  shows: 'agreement',
  entity: ({ params }) => params.agreementId,
  requires: [isThere, isTheirs, agreementIsThere, ...stands],
  decide: ({ params: { agreementId } }, state, context) =>
    state.agreements[agreementId]?.withdrawn
      ? []
      : [{ type: 'agreement-withdrawn', agreementId, done: done(context, 'PERSON') }],
});
