import { type Refusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { codesOf } from '../treatment/reasons.ts';
import { dischargeReasons, goals } from './reasons.ts';

/** Why support ended, and what it has achieved, goal by goal. */
export const DischargeBody = z.strictObject({
  reason: z.enum(codesOf(dischargeReasons)),
  outcomes: z
    .array(
      z.strictObject({
        goal: z.enum(codesOf(goals)),
        result: z.enum(['ACHIEVED', 'PARTIAL', 'NOT']),
      }),
    )
    .max(20)
    .meta({ description: 'At least one where support is completed' }),
});
export type DischargeBody = z.output<typeof DischargeBody>;

/** What was agreed is done: then it is said what came of it. */
export const lacksOutcomes = ({ reason, outcomes }: DischargeBody): Refusal | null =>
  reason === 'COMPLETED' && outcomes.length === 0
    ? refuse.invalid('/outcomes', 'outcomes-required', 'Say what completed support has achieved.')
    : null;

export const saysTheSame = (
  said: { readonly reason: string; readonly outcomes: readonly object[] },
  body: DischargeBody,
): boolean =>
  said.reason === body.reason && JSON.stringify(said.outcomes) === JSON.stringify(body.outcomes);
