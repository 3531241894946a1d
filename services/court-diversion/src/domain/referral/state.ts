import type { AreaCode, Instant } from '@throughcare/contracts';
import { canonical } from '@throughcare/record';

/** A referral that intake routed to the court, as it was told. Its candidate, and what follows from it, belong to it. */
export type Referral = {
  readonly id: string;
  readonly routedAt: Instant;
  readonly programmeCode: string;
  readonly source: 'COURT' | 'PRISON' | 'NGO' | 'SELF';
  readonly urgency: 'ROUTINE' | 'URGENT';
  readonly caseRef: string | null;
  /** The court that it names, or the area; null where nobody said. */
  readonly routedTo: { readonly court: string | null; readonly area: AreaCode | null };
};

/** The first word on a referral stands, from whichever record it comes; the same from either side. */
export const firstTold = (ours: Referral, theirs: Referral): Referral => {
  const word = (one: Referral) => `${one.routedAt} ${canonical(one)}`;
  return word(theirs) < word(ours) ? theirs : ours;
};
