import type { Instant } from '@throughcare/contracts';
import { earlierOf, type FirstTold, laterWords, type Told } from '@throughcare/record';

/** A report of a death. Reported pauses, verified stops, retracted lifts what this report caused. Source: 2.8. */
export type DeathReport = {
  readonly id: string;
  readonly first: FirstTold;
  readonly reported: boolean;
  readonly verified: boolean;
  readonly retracted: boolean;
};
export const joinReports = (ours: DeathReport, theirs: DeathReport): DeathReport => ({
  id: ours.id,
  first: earlierOf(ours.first, theirs.first),
  reported: ours.reported || theirs.reported,
  verified: ours.verified || theirs.verified,
  retracted: ours.retracted || theirs.retracted,
});

/** What the prison says that ends outreach. */
export type StopKind = 'DIED' | 'DEPORTED' | 'ESCAPED';
/** One such word; its id names the record whose stream said it, since nothing else tells two people's apart. */
export type Stop = {
  readonly id: string;
  readonly first: FirstTold;
  readonly kind: StopKind;
  readonly at: Instant;
};
export const stopId = (ref: string, kind: StopKind, at: Instant): string => `${ref}/${kind}/${at}`;

/** A person's consent to share with named organisations; aftercare keeps what it needs to end access. Source: 2.9. */
export type Consent = Told & {
  readonly id: string;
  readonly first: FirstTold;
  readonly recipients: readonly string[];
  readonly expiresAt: Instant | null;
  readonly ended: ConsentEnd | null;
};
export type ConsentEnd = 'WITHDRAWN' | 'EXPIRED';

/** A withdrawal stands, whatever else is said and whenever. */
export const endOf = (one: ConsentEnd | null, other: ConsentEnd | null): ConsentEnd | null =>
  one === 'WITHDRAWN' || other === 'WITHDRAWN' ? 'WITHDRAWN' : (one ?? other);
export const joinConsents = (ours: Consent, theirs: Consent): Consent => ({
  ...laterWords(ours, theirs),
  first: earlierOf(ours.first, theirs.first),
  ended: endOf(ours.ended, theirs.ended),
});
