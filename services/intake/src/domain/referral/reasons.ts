import { z } from 'zod';

/** Why a referral is withdrawn. Source: RAM V1_166; custody reasons: ACP (domain reference 2.1). */
export const withdrawalReasons = {
  INE: { group: 'PROBLEM', label: 'ineligible' },
  MIS: { group: 'PROBLEM', label: 'mistaken or duplicate' },
  NOT: { group: 'PERSON', label: 'not engaged' },
  NEE: { group: 'PERSON', label: 'needs met elsewhere' },
  MOV: { group: 'PERSON', label: 'moved' },
  WOR: { group: 'PERSON', label: 'work or caring duties' },
  USE: { group: 'PERSON', label: 'died' },
  ACQ: { group: 'SENTENCE', label: 'acquitted' },
  RET: { group: 'SENTENCE', label: 'returned to custody' },
  SER: { group: 'SENTENCE', label: 'sentence revoked' },
  SEE: { group: 'SENTENCE', label: 'sentence expired' },
  EAR: { group: 'EARLY', label: 'completed early' },
  ANO: { group: 'OTHER', label: 'another reason' },
  TRANSFER: { group: 'CUSTODY', label: 'transferred' },
  NOT_ENOUGH_TIME: { group: 'CUSTODY', label: 'not enough time to complete' },
  RELEASED_AFTER_PAROLE: { group: 'CUSTODY', label: 'released after parole' },
  SEGREGATION: { group: 'CUSTODY', label: 'in segregation' },
  DEPORTED: { group: 'CUSTODY', label: 'deported' },
  DID_NOT_RETURN_FROM_COURT: { group: 'CUSTODY', label: 'did not return from court' },
  NON_ASSOCIATIONS: { group: 'CUSTODY', label: 'must be kept apart from others there' },
} as const satisfies Record<string, { group: string; label: string }>;
export type WithdrawalReason = keyof typeof withdrawalReasons;
export const WithdrawalReason = z
  .enum(Object.keys(withdrawalReasons) as [WithdrawalReason, ...WithdrawalReason[]])
  .meta({ description: 'Why the referral is withdrawn', examples: ['NEE'] });

/** Why intake says no. Ours, after the decline codes of SDOH (capacity page); unchecked. */
export const rejectionReasons = {
  INELIGIBLE: 'does not meet what the programme asks for',
  OUT_OF_AREA: 'lives outside the area',
  OUT_OF_SCOPE: 'asks for something that none of the services gives',
  NOT_ENOUGH_INFORMATION: 'what intake asked for did not come',
  PERSON_DID_NOT_AGREE: 'the person did not want to be referred',
} as const;
export type RejectionReason = keyof typeof rejectionReasons;
export const RejectionReason = z
  .enum(Object.keys(rejectionReasons) as [RejectionReason, ...RejectionReason[]])
  .meta({ description: 'Why the referral is rejected', examples: ['OUT_OF_AREA'] });

/** Why a referral waits. Ours, after ACP's holds; unchecked. */
export const holdReasons = {
  AWAITING_HEARING: 'a hearing comes first',
  HOSPITAL: 'in hospital',
  IN_CUSTODY_ELSEWHERE: 'held elsewhere',
  PERSON_ASKED: 'the person asked for time',
  OTHER: 'another reason',
} as const;
export type HoldReason = keyof typeof holdReasons;
export const HoldReason = z
  .enum(Object.keys(holdReasons) as [HoldReason, ...HoldReason[]])
  .meta({ description: 'Why the referral waits', examples: ['PERSON_ASKED'] });
