import { z } from 'zod';

const Graded = z.literal([0, 1, 2, 3, 4]);
const Ever = z.literal([0, 2, 4]);

export const DuditAnswers = z.strictObject({
  instrument: z.literal('DUDIT'),
  q1: Graded,
  q2: Graded,
  q3: Graded,
  q4: Graded,
  q5: Graded,
  q6: Graded,
  q7: Graded,
  q8: Graded,
  q9: Graded,
  q10: Ever,
  q11: Ever,
});
export type DuditAnswers = z.infer<typeof DuditAnswers>;
