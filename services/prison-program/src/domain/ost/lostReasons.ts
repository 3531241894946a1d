import { z } from 'zod';

/** Why substitution treatment did not go on after a release. For the prescriber and healthcare alone; told to nobody else. */
export const lostReasons = {
  DECLINED: 'the person does not want to go on with it',
  NOT_FOUND: 'nobody could reach the person',
  MOVED_AWAY: 'the person has gone where nobody named can treat them',
  NO_PRESCRIBER: 'no prescriber could be found',
  OTHER: 'another reason',
} as const;

export type LostReason = keyof typeof lostReasons;
export const LostReason = z.enum(Object.keys(lostReasons) as [LostReason, ...LostReason[]]);
