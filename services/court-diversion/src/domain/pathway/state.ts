import { type Accounts, type ById, type Merging, neverMerged } from '@throughcare/record';
import type { Fact } from '../facts/state.ts';
import type { Hearing } from '../hearing/state.ts';
import type { Order } from '../order/state.ts';
import type { Referral } from '../referral/state.ts';
import type { Task } from '../task/state.ts';

/** What the court's side knows and decides about one person. */
export type Pathway = {
  readonly pathwayRef: string;
  /** The referrals that intake routed to the court: each is whose it was told of. */
  readonly referrals: ById<Referral>;
  readonly orders: ById<Order>;
  readonly hearings: ById<Hearing>;
  readonly facts: ById<Fact>;
  /** Accounts that are or were the person's own. */
  readonly accounts: Accounts;
  /** Made anew by rules wherever an order stands, so they never move between records. */
  readonly tasks: ById<Task>;
  readonly merging: Merging;
};

export const emptyPathway = (pathwayRef: string): Pathway => ({
  pathwayRef,
  referrals: {},
  orders: {},
  hearings: {},
  facts: {},
  accounts: {},
  tasks: {},
  merging: neverMerged,
});
