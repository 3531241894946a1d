import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  courtOfAgreement,
  hearsAgreement,
  ownAgreement,
  selfOnAgreement,
} from '../../domain/access/ofAgreement.ts';
import { agreementIsThere } from '../../domain/agreement/preconditions.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

export const withdrawAgreement = command({
  name: 'withdraw-agreement',
  summary: 'Record that the person takes back their word on an order',
  path: '/people/{pathwayRef}/agreements/{agreementId}/withdraw',
  by: {
    ...each(['DCC', 'DEF'], ownAgreement, courtOfAgreement, hearsAgreement),
    PERSON: selfOnAgreement,
  },
  body: z.strictObject({}),
  shows: 'agreement',
  entity: ({ params }) => params.agreementId,
  always: true,
  isDone: ({ params }, { agreements }) => Boolean(agreements[params.agreementId]?.withdrawn),
  requires: [isThere, agreementIsThere, ...stands],
  decide: ({ params: { agreementId } }, _state, context) => [
    { type: 'agreement-withdrawn', agreementId, done: done(context, 'PERSON') },
  ],
});
