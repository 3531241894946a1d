import { z } from 'zod';

/** Everything that an installation may set. The defaults are those of the domain reference, named beside each. */
export const Settings = z.strictObject({
  /** POE holds a release 45 minutes in production; errors mostly show within the first 30. */
  releaseHoldMinutes: z.number().min(0).max(1440).default(45),
  /** How long a participant's place is held at the new prison (2.4, "N days"; unchecked). */
  placeHeldDays: z.number().min(0).max(365).default(14),
  /** How long after the next due dose an unconfirmed hand-over counts as a gap (6.2: next dose within 24 h). */
  ostToleranceHours: z.number().min(0).max(168).default(24),
});
export type Settings = z.infer<typeof Settings>;
