import { z } from 'zod';
import {
  frequencies,
  injectingThresholds,
  recency,
  type Substance,
  substanceCodes,
} from './items.ts';

const Frequency = z.enum(frequencies);
const Recency = z.enum(recency);

const SubstanceAnswers = z.strictObject({
  lifetime: z.boolean().meta({ description: 'Q1: ever used, other than as prescribed' }),
  q2: Frequency.exactOptional(),
  q3: Frequency.exactOptional(),
  q4: Frequency.exactOptional(),
  q5: Frequency.exactOptional(),
  q6: Recency.exactOptional(),
  q7: Recency.exactOptional(),
});
export type SubstanceAnswers = z.infer<typeof SubstanceAnswers>;

const bySubstance = Object.fromEntries(
  substanceCodes.map((code) => [code, SubstanceAnswers]),
) as Record<Substance, typeof SubstanceAnswers>;

/** Every substance is asked about; what follows depends on the answers (see score). Use as prescribed is not counted. */
const answersTo = <V extends keyof typeof injectingThresholds>(version: V) =>
  z.strictObject({
    instrument: z.literal(version),
    substances: z.strictObject(bySubstance),
    q8: Recency.exactOptional().meta({
      description: 'Q8: ever injected, other than as prescribed',
    }),
    injectingAboveThreshold: z
      .boolean()
      .exactOptional()
      .meta({
        description: `Asked where Q8 is PAST_3_MONTHS: injected ${injectingThresholds[version]}`,
      }),
  });
export const Assist30Answers = answersTo('ASSIST_3_0');
export const Assist31Answers = answersTo('ASSIST_3_1');
export type AssistAnswers = z.infer<typeof Assist30Answers> | z.infer<typeof Assist31Answers>;
