import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Checkpoint } from '../ngo/model.ts';

/** A case of the reader's own, and what is due in it next. */
export const ContactDue = z.looseObject({
  caseId: z.string(),
  pathwayRef: z.string(),
  dueAt: Instant.nullable(),
  checkpoint: Checkpoint.nullable(),
});
export type ContactDue = z.infer<typeof ContactDue>;
