import { EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { issuedAccountCode } from '../access/ofAccount.ts';
import { office, self } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';

export const AccountCodeView = z
  .object({
    pathwayRef: notice(PathwayRef),
    accountCodeId: notice(EntityId),
    state: notice(z.enum(['OPEN', 'USED', 'VOID'])),
    expiresAt: notice(z.string()),
  })
  .meta({ description: 'A code that binds an account, without the code, which is shown once' });

export const accountCodeView = viewsOn<Pathway>()({
  name: 'account-code',
  param: 'accountCodeId',
  schema: AccountCodeView,
  seenBy: [office, issuedAccountCode],
  of(state, id): z.infer<typeof AccountCodeView> | undefined {
    const code = state.accountCodes[id];
    if (!code) return undefined;
    const { accountCodeId, expiresAt, used, voided } = code;
    const standing = used ? 'USED' : voided ? 'VOID' : 'OPEN';
    return { pathwayRef: state.ref as PathwayRef, accountCodeId, state: standing, expiresAt };
  },
});

export const AccountView = z
  .object({
    pathwayRef: notice(PathwayRef),
    bindingId: notice(EntityId),
    bound: at('L1', DoneView),
    unbound: at('L1', DoneView.nullable()),
  })
  .meta({ description: 'That an account is the person’s own; not which' });

export const accountView = viewsOn<Pathway>()({
  name: 'account',
  param: 'bindingId',
  schema: AccountView,
  seenBy: [self, office],
  of(state, id): z.infer<typeof AccountView> | undefined {
    const binding = state.accounts[id];
    if (!binding) return undefined;
    const { bindingId, bound, unbound } = binding;
    return {
      pathwayRef: state.ref as PathwayRef,
      bindingId,
      bound: viewOfDone(bound),
      unbound: unbound && viewOfDone(unbound),
    };
  },
});
