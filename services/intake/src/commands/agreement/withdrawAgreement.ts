import { hasRole, refuse } from '@throughcare/record';
import { z } from 'zod';
import { isOwnRecord } from '../../domain/person/ownRecord.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { done } from '../../domain/step/done.ts';

export const withdrawAgreement = personCommand('always')({
  name: 'withdraw-agreement',
  summary: 'Record that the person takes back their word on an order',
  path: '/people/{pathwayRef}/agreements/{agreementId}/withdraw',
  by: ['DCC', 'DEF', 'PERSON'],
  body: z.strictObject({}),
  shows: 'agreement',
  entity: ({ params }) => params.agreementId,
  decide({ params }, state, context) {
    const agreement = state.agreements[params.agreementId];
    const { actor } = context;
    if (!agreement || (hasRole(actor, 'PERSON') && !isOwnRecord(state, actor)))
      return refuse.notFound();
    if (agreement.withdrawn) return [];
    const { agreementId } = agreement;
    return [{ type: 'agreement-withdrawn', agreementId, done: done(context, 'PERSON') }];
  },
});
