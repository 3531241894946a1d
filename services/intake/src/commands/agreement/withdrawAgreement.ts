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
  requires: [isThere, agreementIsThere, ...stands],
  decide: ({ params: { agreementId } }, state, context) =>
    state.agreements[agreementId]?.withdrawn
      ? []
      : [{ type: 'agreement-withdrawn', agreementId, done: done(context, 'PERSON') }],
});
