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
} from '../../domain/access/relations.ts';
import { isOpen } from '../../domain/account/state.ts';
import { codeFrom, hashOf } from '../../domain/claimCode/code.ts';
import type { IntakeEvent } from '../../domain/events.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

const secret = 'account-code-secret';

/** Handed to the person by whoever has them in front of them: that, and no number, makes an account theirs. */
export const issueAccountCode = command({
  name: 'issue-account-code',
  summary:
    'Issue a code by which the person’s account becomes that of this record; it is shown once',
  path: '/people/{pathwayRef}/account-codes',
  by: {
    ...each(['PCM', 'PREC'], holdsStay, heldLast, introduced),
    ...each(['DCC', 'PROB'], holdsOrder, introduced),
    INTAKE: office,
  },
  body: z.strictObject({}),
  creates: true,
  shows: 'account-code',
  entity: (_input, context) => context.id('account-code'),
  revealed: z.object({
    code: z.string().meta({ description: 'To be handed over', examples: ['7K2M-0Q4X-9TBV'] }),
  }),
  reveals: (_input, context) => ({ code: codeFrom(context.id(secret)) }),
  requires: [isThere, ...goesOn],
  decide(_input, state, context) {
    const step = done(context, 'PREC', 'PCM', 'DCC', 'PROB');
    const older = Object.values(state.accountCodes)
      .filter((code) => isOpen(code) && code.issued.org === step.org)
      .map(
        ({ accountCodeId }): IntakeEvent => ({
          type: 'account-code-voided',
          accountCodeId,
          done: step,
        }),
      );
    return [
      ...older,
      {
        type: 'account-code-issued',
        code: {
          accountCodeId: context.id('account-code'),
          hash: hashOf(codeFrom(context.id(secret)), context, 'account-code'),
          expiresAt: addDays(context.now, context.settings.accountCodeDays),
          issued: step,
          used: null,
          voided: null,
        },
      },
    ];
  },
});
