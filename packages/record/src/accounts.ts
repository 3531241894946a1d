import type { CloudEvent } from '@throughcare/contracts';
import { type ById, put } from './collection.ts';
import type { Actor } from './context.ts';
import { earlierOf, type FirstTold } from './merging/index.ts';
import type { Handlers } from './tables.ts';

/** That an account was bound to the person's record, as intake told it: by the id of the binding. */
export type AccountFact = {
  readonly id: string;
  /** Keyed hash. */
  readonly account: string;
  readonly unbound: boolean;
  readonly first: FirstTold;
};
export type Accounts = ById<AccountFact>;
type HasAccounts = { readonly accounts: Accounts };

export type AccountEvent = { readonly type: 'account-heard'; readonly fact: AccountFact };

/** An end is final: who is bound again has another binding. The same from either side. */
export const joinAccounts = (ours: AccountFact, theirs: AccountFact): AccountFact => ({
  ...ours,
  unbound: ours.unbound || theirs.unbound,
  first: earlierOf(ours.first, theirs.first),
});

/** Whether the caller's account is one that is bound to the record: that alone makes it the person's own. */
export const isBound = ({ accounts }: HasAccounts, { account, roles }: Actor): boolean =>
  roles.includes('PERSON') &&
  Object.values(accounts).some((one) => one.account === account && !one.unbound);

/** What is heard of an account; nothing where it is known already. */
export function hearAccount(
  { accounts }: HasAccounts,
  { bindingId: id, account }: { readonly bindingId: string; readonly account: string },
  { subject: ref, time: at }: Pick<CloudEvent, 'subject' | 'time'>,
  unbound: boolean,
): AccountEvent[] {
  const known = accounts[id];
  if (known && (known.unbound || !unbound)) return [];
  return [{ type: 'account-heard', fact: { id, account, unbound, first: { ref, at } } }];
}

export const accountHandlers = <S extends HasAccounts>(): Handlers<S, AccountEvent> => ({
  'account-heard': (state, { fact }) => {
    const known = state.accounts[fact.id];
    const joined = known ? joinAccounts(known, fact) : fact;
    return { ...state, accounts: put(state.accounts, fact.id, joined) };
  },
});
