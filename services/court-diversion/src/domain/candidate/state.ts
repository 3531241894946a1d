import type { Instant, PleaType } from '@throughcare/contracts';
import type { Done } from '../step/done.ts';

/** Legal detail (L4): stays in this document and is shown to the court that holds the order. */
export type Offence = { readonly code: string; readonly description: string };

export type Eligibility = {
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly offences: readonly Offence[];
  readonly done: Done;
};

export type Suitability = {
  readonly suitable: boolean;
  readonly reason: string | null;
  /** Null where a source attests it. */
  readonly assessmentId: string | null;
  readonly done: Done;
};

export type Offer = { readonly openUntil: Instant; readonly done: Done };

export type Answer = {
  readonly consented: boolean;
  readonly pleaType: PleaType;
  /** Who advised the person (L4); null where a source attests the answer. */
  readonly counsel: string | null;
  readonly done: Done;
};
