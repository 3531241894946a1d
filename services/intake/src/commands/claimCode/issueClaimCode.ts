import { addDays } from '@throughcare/contracts';
import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  heldLast,
  holdsOrder,
  holdsStay,
  introduced,
  office,
  self,
  source,
} from '../../domain/access/relations.ts';
import { codeFrom, hashOf } from '../../domain/claimCode/code.ts';
import { isUsable } from '../../domain/claimCode/state.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { Attestation, attestation, done } from '../../domain/step/done.ts';

const secret = 'claim-code-secret';

/**
 * Printed on the contact card, by whoever holds the person, or by the person at their own account. It takes the place of the older ones of the same office, and of
 * nobody else’s: those stay in the person’s hand.
 */
export const issueClaimCode = command({
  name: 'issue-claim-code',
  summary: 'Issue a code that the person may bring to any partner; it is shown once',
  path: '/people/{pathwayRef}/claim-codes',
  by: {
    ...each(['PCM', 'PREC'], holdsStay, heldLast, introduced),
    ...each(['DCC', 'PROB'], holdsOrder, introduced),
    PERSON: self,
    INTAKE: office,
    IMPORT: source,
  },
  body: z.strictObject({ ...Attestation }),
  creates: true,
  shows: 'claim-code',
  entity: (_input, context) => context.id('claim-code'),
  revealed: z.object({
    code: z.string().meta({ description: 'To be printed', examples: ['7K2M-0Q4X-9TBV'] }),
  }),
  reveals: (_input, context) => ({ code: codeFrom(context.id(secret)) }),
  requires: [isThere, ...reachesOut],
  decide({ body }, state, context) {
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    const step = done(context, 'PREC', 'PCM', 'DCC', 'PROB', 'PERSON');
    const older = Object.values(state.claimCodes)
      .filter((code) => isUsable(code) && code.issued.org === step.org)
      .map(
        ({ claimCodeId }): IntakeEvent => ({ type: 'claim-code-voided', claimCodeId, done: step }),
      );
    return [
      ...older,
      {
        type: 'claim-code-issued',
        code: {
          claimCodeId: context.id('claim-code'),
          hash: hashOf(codeFrom(context.id(secret)), context),
          expiresAt: addDays(context.now, context.settings.claimCodeDays),
          issued: step,
          redeemed: null,
          consentId: null,
          voided: null,
        },
      },
    ];
  },
});
