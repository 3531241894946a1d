import type { Instant, SharingScope } from '@throughcare/contracts';
import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/** A person's consent to share with named organisations; aftercare keeps what says who may see what. Source: 2.9. */
export type Consent = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly recipients: readonly string[];
  readonly scopes: readonly SharingScope[];
  readonly expiresAt: Instant | null;
  readonly ended: ConsentEnd | null;
};
export type ConsentEnd = 'WITHDRAWN' | 'REFUSED' | 'EXPIRED';

/** A withdrawal stands, whatever else is said and whenever. */
export const endOf = (one: ConsentEnd | null, other: ConsentEnd | null): ConsentEnd | null =>
  one === 'WITHDRAWN' || other === 'WITHDRAWN' ? 'WITHDRAWN' : (one ?? other);
export const joinConsents = (ours: Consent, theirs: Consent): Consent => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
  ended: endOf(ours.ended, theirs.ended),
});
