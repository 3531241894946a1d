import type { Level } from '@throughcare/record';

/** What changes at intake, and from which level on it may be known that it did. */
export const rowTypes = {
  'referral.drafted': 'L0',
  'referral.moved': 'L0',
  'referral.routed': 'L0',
  'referral.more-info-requested': 'L0',
  'referral.more-info-provided': 'L0',
  'referral.draft-removed': 'L0',
  'consent.asked-for': 'L0',
  'consent.given': 'L0',
  'consent.moved': 'L0',
  'consent.not-asked': 'L0',
  'screening.offered': 'L1',
  'screening.moved': 'L1',
  'screening.completed': 'L1',
  'person.mismatch-found': 'L1.custody',
  'person.likely-duplicate-found': 'L1.custody',
  'person.review-needed': 'L1.custody',
  'person.death-reported': 'L1.custody',
  'person.death-verified': 'L1.custody',
  'person.death-retracted': 'L1.custody',
  'person.voluntary-route-answered': 'L2',
  'person.account-bound': 'L1',
  'person.account-unbound': 'L1',
} as const satisfies Readonly<Record<string, Level>>;
export type RowType = keyof typeof rowTypes;
