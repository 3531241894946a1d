import { z } from 'zod';

const Graded = z.literal([0, 1, 2, 3, 4]);
const Ever = z.literal([0, 2, 4]);

export const AuditCAnswers = z.strictObject({
  instrument: z.literal('AUDIT_C'),
  q1: Graded,
  q2: Graded.exactOptional(),
  q3: Graded.exactOptional(),
});
export type AuditCAnswers = z.infer<typeof AuditCAnswers>;

export const AuditAnswers = z.strictObject({
  instrument: z.literal('AUDIT'),
  q1: Graded,
  q2: Graded.exactOptional(),
  q3: Graded.exactOptional(),
  q4: Graded.exactOptional(),
  q5: Graded.exactOptional(),
  q6: Graded.exactOptional(),
  q7: Graded.exactOptional(),
  q8: Graded.exactOptional(),
  q9: Ever,
  q10: Ever,
});
export type AuditAnswers = z.infer<typeof AuditAnswers>;
