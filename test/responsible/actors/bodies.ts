import type { Bodies } from './about.ts';
import { aftercareBodies } from './aftercareBodies.ts';
import { courtBodies } from './courtBodies.ts';
import { intakeBodies } from './intakeBodies.ts';
import { prisonBodies } from './prisonBodies.ts';

/** What a shape does not say: days, places, names, and what is likely said. */
export const bodies: Bodies = {
  ...intakeBodies,
  ...courtBodies,
  ...prisonBodies,
  ...aftercareBodies,
};
