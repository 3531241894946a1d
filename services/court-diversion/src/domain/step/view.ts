import { Instant, Role } from '@throughcare/contracts';
import { z } from 'zod';

export const StepView = z.object({
  at: Instant,
  by: z.string(),
  org: z.string(),
  role: Role,
  basis: z.enum(['DONE_HERE', 'ATTESTED_BY_SOURCE']),
});
