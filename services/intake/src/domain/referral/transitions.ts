import type { Role } from '@throughcare/contracts';

export const referralStates = [
  'DRAFT',
  'SUBMITTED',
  'MORE_INFO_REQUESTED',
  'ACCEPTED',
  'REJECTED',
  'ROUTED',
  'ON_HOLD',
  'WITHDRAWN',
  'DUPLICATE_OF',
  'CONCLUDED',
] as const;
export type ReferralState = (typeof referralStates)[number];

/** Whose step it is: whoever brought the referral, intake, either of the two, or the person as well. */
export type Party = 'AUTHOR' | 'INTAKE' | 'EITHER' | 'EITHER_OR_PERSON' | 'SYSTEM';

/**
 * Source of the rows: domain reference 2.1 (HMPPS referral services: RAM, ACP, approved premises).
 * CONCLUDED is ours: a routed referral whose order or case came to its end no longer blocks a new one.
 * DUPLICATE_OF has the steps of SUBMITTED that are its author's, since the author may not be able to tell the two apart.
 */
export const referralTransitions: readonly {
  readonly from: readonly ReferralState[];
  readonly to: ReferralState;
  readonly party: Party;
  readonly source: string;
}[] = [
  { from: ['DRAFT'], to: 'SUBMITTED', party: 'AUTHOR', source: '2.1' },
  {
    from: ['SUBMITTED'],
    to: 'MORE_INFO_REQUESTED',
    party: 'INTAKE',
    source: '2.1, HMPPS approved premises',
  },
  { from: ['MORE_INFO_REQUESTED'], to: 'SUBMITTED', party: 'AUTHOR', source: '2.1' },
  {
    from: ['SUBMITTED'],
    to: 'ACCEPTED',
    party: 'INTAKE',
    source: '2.1 (by rule: the answer to a second option, 2.3)',
  },
  { from: ['SUBMITTED'], to: 'REJECTED', party: 'INTAKE', source: '2.1' },
  {
    from: ['ACCEPTED'],
    to: 'ROUTED',
    party: 'INTAKE',
    source: '2.1 (an officer, or the auto-route setting)',
  },
  {
    from: ['SUBMITTED', 'MORE_INFO_REQUESTED', 'ACCEPTED', 'ROUTED', 'DUPLICATE_OF'],
    to: 'ON_HOLD',
    party: 'EITHER',
    source: '2.1, ACP',
  },
  {
    from: [
      'DRAFT',
      'SUBMITTED',
      'MORE_INFO_REQUESTED',
      'ACCEPTED',
      'ROUTED',
      'ON_HOLD',
      'DUPLICATE_OF',
    ],
    to: 'WITHDRAWN',
    party: 'EITHER_OR_PERSON',
    source: '2.1',
  },
  { from: ['SUBMITTED'], to: 'DUPLICATE_OF', party: 'SYSTEM', source: '2.9, uniqueness' },
  {
    from: ['ROUTED', 'ON_HOLD'],
    to: 'CONCLUDED',
    party: 'SYSTEM',
    source: 'ours (on hold: where it was routed, and what it was routed to came to its end)',
  },
];

/** Handed in and not at its end: stands in the way of a second one for the same programme and case. */
export const openStates: readonly ReferralState[] = [
  'SUBMITTED',
  'MORE_INFO_REQUESTED',
  'ACCEPTED',
  'ROUTED',
  'ON_HOLD',
];

/** At its end: nobody works on it any more. */
export const endStates: readonly ReferralState[] = ['REJECTED', 'WITHDRAWN', 'CONCLUDED'];

export const transition = (from: ReferralState, to: ReferralState) =>
  referralTransitions.find((row) => row.to === to && row.from.includes(from));

/** Roles that may bring a referral, and the source that their referral has. */
export const referrers: Readonly<Partial<Record<Role, 'COURT' | 'PRISON' | 'NGO' | 'SELF'>>> = {
  DCC: 'COURT',
  PROS: 'COURT',
  DEF: 'COURT',
  PROB: 'COURT',
  PCM: 'PRISON',
  NGOC: 'NGO',
  PERSON: 'SELF',
};
