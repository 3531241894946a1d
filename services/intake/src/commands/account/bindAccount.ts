import { oneLine } from '@throughcare/contracts';
import { firstLacking, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { bringsAccountCode } from '../../domain/access/ofAccount.ts';
import { isOpen } from '../../domain/account/state.ts';
import { hashOf } from '../../domain/claimCode/code.ts';
import { triesOfCodes } from '../../domain/claimCode/tries.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** From here on the account is the person's own here and, once they have heard of it, in every service. */
export const bindAccount = command({
  name: 'bind-account',
  summary: 'Bind your account to the record that the code was issued for',
  path: '/account-codes/bind',
  by: { PERSON: bringsAccountCode },
  body: z.strictObject({
    code: oneLine(30)
      .min(12)
      .meta({ description: 'As handed over; case and dashes do not matter' }),
  }),
  finds: ({ body }, context) => ({
    index: 'account-code',
    key: hashOf(body.code, context, 'account-code'),
  }),
  tries: triesOfCodes,
  creates: true,
  shows: 'account',
  entity: (_input, context) => context.id('binding'),
  requires: [isThere],
  decide({ params, body }, state, context) {
    const hash = hashOf(body.code, context, 'account-code');
    const code = Object.values(state.accountCodes).find((one) => one.hash === hash && isOpen(one));
    if (!code || context.now >= code.expiresAt) return refuse.notFound();
    const no = firstLacking({ requires: goesOn }, state, { params, context });
    if (no) return no;
    const binding = {
      bindingId: context.id('binding'),
      account: context.actor.account,
      accountCodeId: code.accountCodeId,
      bound: done(context, 'PERSON'),
      unbound: null,
    };
    return [{ type: 'account-bound', binding }];
  },
});
