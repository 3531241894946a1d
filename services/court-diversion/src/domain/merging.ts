import { decisions, facts, joinAccounts, member, mergingOf } from '@throughcare/record';
import { aboutOf } from './facts/state.ts';
import { withFacts } from './facts/withFacts.ts';
import type { Pathway } from './pathway/state.ts';
import { firstTold } from './referral/state.ts';

/**
 * What a merge does with a person's things at the court. A candidate goes where its referral goes, also one that was opened
 * at the kept record; what was told about an order goes with the order. Tasks are made anew where the order stands.
 */
export const merging = mergingOf<Pathway>({
  referrals: facts(member('referrals'), { join: firstTold }),
  orders: decisions(member('orders'), { about: ({ referralId }) => ['referrals', referralId] }),
  hearings: decisions(member('hearings'), { about: ({ orderId }) => ['orders', orderId] }),
  accounts: facts(member('accounts'), { join: joinAccounts, first: ({ first }) => first }),
  facts: facts(
    { get: (state) => state.facts, set: withFacts },
    // The same event told again is the same fact.
    { join: (ours) => ours, about: aboutOf },
  ),
});
