import type { Instant } from '@throughcare/contracts';
import { earlierOf, type FirstTold } from '@throughcare/record';

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
  /** Out of which stay; null where that was not told. */
  readonly stayId: string | null;
};
export const stopId = (ref: string, kind: StopKind, at: Instant): string => `${ref}/${kind}/${at}`;
