import { z } from 'zod';
import { parsed } from './configError.ts';

/** How long the keys are valid by which programs of organisations sign in. */
export const machineKeyVariables = {
  MACHINE_KEY_DAYS: z.coerce.number().int().min(1).max(1_095).default(365),
};

/** Throws ConfigError where it is wrong. */
export const machineKeyDaysIn = (env: NodeJS.ProcessEnv): number =>
  parsed(z.object(machineKeyVariables), env).MACHINE_KEY_DAYS;
