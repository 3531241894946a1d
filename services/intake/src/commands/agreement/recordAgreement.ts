import { EntityId } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { hearsOne } from '../../domain/access/ofReferral.ts';
import { holdsOrder, introduced, self, source } from '../../domain/access/relations.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { maySeeReferral } from '../../domain/referral/view.ts';
import { Attestation, attestation, done } from '../../domain/step/done.ts';

/** A legal act before a court; it opens nothing to anybody, and no consent to share follows from it. */
export const recordAgreement = command({
  name: 'record-agreement',
  summary: 'Record the person’s word on an order: agreed or declined',
  path: '/people/{pathwayRef}/agreements',
  by: { ...each(['DCC', 'DEF'], introduced, holdsOrder, hearsOne), PERSON: self, IMPORT: source },
  body: z.strictObject({
    referralId: EntityId,
    answer: z.enum(['AGREED', 'DECLINED']),
    counselHeard: z.boolean(),
    ...Attestation,
  }),
  creates: true,
  shows: 'agreement',
  entity: (_input, context) => context.id('agreement'),
  requires: [isThere, ...goesOn],
  decide({ body }, state, context) {
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    const { referralId, answer, counselHeard } = body;
    if (!maySeeReferral(state, referralId, context))
      return refuse.invalid('/referralId', 'unknown-referral', 'There is no such referral here.');
    const agreementId = context.id('agreement');
    const step = done(context, 'PERSON');
    return [
      {
        type: 'agreement-recorded',
        agreement: { agreementId, referralId, answer, counselHeard, done: step, withdrawn: null },
      },
    ];
  },
});
