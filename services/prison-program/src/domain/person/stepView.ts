import { Instant, Role } from '@throughcare/contracts';
import type { Step } from '@throughcare/record';
import { z } from 'zod';

/** Who did a step and when, as it is shown: the role and the organisation, not the person's account. */
export const StepView = z.object({ at: Instant, org: z.string(), role: Role });
export const showStep = ({ at, org, role }: Step): z.infer<typeof StepView> => ({ at, org, role });
export const showStepOrNull = (step: Step | null) => (step === null ? null : showStep(step));
