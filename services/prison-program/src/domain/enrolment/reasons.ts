import { z } from 'zod';

/**
 * Why an enrolment ends before its programme does. Source: the reasons of ACP V37; the last withdrawal reason is ours.
 * `needsReview`: a warning rather than a reason. A return to use or a positive test alone should not end a programme
 * (domain reference 2.4; unchecked, All Rise and UNODC), so it counts only where someone confirms a review.
 */
export type EndReason = {
  readonly group: string;
  readonly label: string;
  readonly needsReview?: true;
  /** Says that the person was not there, or not well: no ground while the place is kept for their health. */
  readonly absence?: true;
};

export const withdrawReasons = {
  W_DUPLICATE: { group: 'ADMIN', label: 'duplicate referral' },
  W_ERROR: { group: 'ADMIN', label: 'submitted in error' },
  W_BEHAVIOURAL: { group: 'MOTIVATION', label: 'behavioural problems' },
  W_MOTIVATION: { group: 'MOTIVATION', label: 'motivation changed' },
  W_NOT_AVAILABLE: { group: 'OPERATIONAL', label: 'course no longer available' },
  W_TRANSFER_PROCESS: {
    group: 'OPERATIONAL',
    label: 'in transfer process or transferred to another prison',
  },
  W_NO_TIME: { group: 'OPERATIONAL', label: 'not enough time to complete programme' },
  W_RELEASED: { group: 'OPERATIONAL', label: 'released after parole hearing' },
  W_SENTENCE_ENDED: { group: 'OPERATIONAL', label: 'sentence ended or on probation' },
  W_OTHER_RELEASE: { group: 'OPERATIONAL', label: 'other type of release' },
  W_DEATH: { group: 'PERSONAL', label: 'death' },
  W_INSTRUCTED_SOLICITOR: { group: 'PERSONAL', label: 'instructed by solicitor not to attend' },
  W_HEALTH: { group: 'PERSONAL', label: 'medical or health reasons' },
  W_NON_ASSOCIATIONS: { group: 'PERSONAL', label: 'non-associations' },
  W_PERSONAL: { group: 'PERSONAL', label: 'personal reasons' },
  W_SAFETY: { group: 'PERSONAL', label: 'personal safety' },
  W_RISK_SCORES: { group: 'PERSONAL', label: 'risk scores changed' },
  W_REFERRAL_WITHDRAWN: { group: 'ADMIN', label: 'the referral was withdrawn at intake' },
} as const satisfies Record<string, EndReason>;

export const deselectReasons = {
  D_ATTITUDE: { group: 'MOTIVATION', label: 'attitude to group facilitators or others' },
  D_BEHAVIOUR_IN: { group: 'MOTIVATION', label: 'behaviour in sessions' },
  D_BEHAVIOUR_OUT: { group: 'MOTIVATION', label: 'behaviour outside sessions' },
  D_ISSUES: { group: 'MOTIVATION', label: 'issues with other group members' },
  D_MISSED: { group: 'MOTIVATION', label: 'missed too many sessions', absence: true },
  D_MOTIVATION: { group: 'MOTIVATION', label: 'motivation changed', absence: true },
  D_NOT_AVAILABLE: { group: 'OPERATIONAL', label: 'course no longer available' },
  D_DEPORTED: { group: 'OPERATIONAL', label: 'deported' },
  D_DID_NOT_RETURN: { group: 'OPERATIONAL', label: 'did not return from court' },
  D_SEGREGATION: { group: 'OPERATIONAL', label: 'in segregation unit' },
  D_TRANSFER_PROCESS: {
    group: 'OPERATIONAL',
    label: 'in transfer process or transferred to another prison',
  },
  D_NOT_ALLOWED: { group: 'OPERATIONAL', label: 'not allowed out of cell (Rule 53)' },
  D_REGIME: { group: 'OPERATIONAL', label: 'regime considerations' },
  D_RELEASED_PAROLE: { group: 'OPERATIONAL', label: 'released after parole hearing' },
  D_SAFER_CUSTODY: { group: 'OPERATIONAL', label: 'safer custody issues' },
  D_SENTENCE_ENDED: { group: 'OPERATIONAL', label: 'sentence ended or on probation' },
  D_OTHER_RELEASE: { group: 'OPERATIONAL', label: 'other type of release' },
  D_ALCOHOL_OR_DRUGS: {
    group: 'PERSONAL',
    label: 'alcohol or drug use',
    needsReview: true,
    absence: true,
  },
  D_DEATH: { group: 'PERSONAL', label: 'death' },
  D_INSTRUCTED_SOLICITOR: { group: 'PERSONAL', label: 'instructed by solicitor not to attend' },
  D_HEALTH: { group: 'PERSONAL', label: 'medical or health reasons', absence: true },
} as const satisfies Record<string, EndReason>;

export type WithdrawReason = keyof typeof withdrawReasons;
export const WithdrawReason = z.enum(
  Object.keys(withdrawReasons) as [WithdrawReason, ...WithdrawReason[]],
);
export type DeselectReason = keyof typeof deselectReasons;
export const DeselectReason = z.enum(
  Object.keys(deselectReasons) as [DeselectReason, ...DeselectReason[]],
);
export const needsReview = (reason: DeselectReason): boolean =>
  'needsReview' in deselectReasons[reason];
export const isAbsence = (reason: DeselectReason): boolean => 'absence' in deselectReasons[reason];
