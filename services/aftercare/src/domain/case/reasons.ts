import type { CaseEnd } from '@throughcare/contracts';

/** Why support ended. Source: discharge reasons of domain reference 2.8 (Recidiviz code table). */
export const dischargeReasons = {
  COMPLETED: 'what was agreed is done',
  ABSCONDED: 'contact was lost',
  ADVERSE_TERMINATION: 'the partner ended it',
  MOVED: 'moved away',
  OPTED_OUT: 'the person did not want it any longer',
  PROGRAM_TRANSFER: 'goes on with another programme',
  REINCARCERATED: 'in custody again',
} as const satisfies Partial<Record<CaseEnd, string>>;
export type DischargeReason = keyof typeof dischargeReasons;

/**
 * What follows a discharge: nothing where there is an outcome; else the person still needs somebody. Where the partner says that
 * they are in custody, a coordinator sees to it, unless a prison says so too.
 */
export const afterDischarge: Readonly<
  Record<DischargeReason, 'SETTLED' | 'LOOK_AGAIN' | 'SEE_WHETHER_INSIDE'>
> = {
  COMPLETED: 'SETTLED',
  MOVED: 'SETTLED',
  OPTED_OUT: 'SETTLED',
  PROGRAM_TRANSFER: 'SETTLED',
  ABSCONDED: 'LOOK_AGAIN',
  ADVERSE_TERMINATION: 'LOOK_AGAIN',
  REINCARCERATED: 'SEE_WHETHER_INSIDE',
};

/** Why an accepting partner cannot go on: the reasons for declining, and these. */
export const handBackReasons = {
  NO_CAPACITY: 'no place any more',
  OUT_OF_AREA: 'the person went elsewhere',
  LANGUAGE: 'not in this language',
  CONFLICT: 'a conflict with someone already here',
  INELIGIBLE: 'outside what the partner may take',
  CANNOT_REACH: 'tried and not reached',
  OTHER: 'another reason',
} as const;

export const appointmentKinds = {
  FIRST_MEETING: 'first meeting',
  SUPPORT: 'a meeting of support',
  OST_DOSE: 'the next dose of substitution treatment',
  HEALTH: 'a health service',
  HOUSING: 'a place to live',
  OTHER_SERVICE: 'another service',
} as const;

export const cancelReasons = {
  PARTNER_CANCELLED: 'the partner cannot',
  PERSON_CANCELLED: 'the person cannot',
  ENTERED_IN_ERROR: 'was never meant',
  STOPPED: 'outreach has stopped',
} as const;

/** What support works towards: the links of domain reference 2.8 and the aims of treatment. */
export const goals = {
  HOUSING: 'a place to live',
  EMPLOYMENT: 'work or training',
  MENTAL_HEALTH: 'mental health care',
  OST: 'substitution treatment goes on',
  TREATMENT: 'treatment of drug use',
  ID_DOCUMENTS: 'papers',
  LEGAL: 'legal matters',
  FAMILY: 'family',
  HEALTH: 'health care',
  SAFER_USE: 'naloxone and safer use',
} as const;
