import { z } from 'zod';
import { parsed } from './configError.ts';
import { partnerVariables } from './variables.ts';

const Environment = z.object(partnerVariables);

/** The partners that the environment gives topics of their own. Throws ConfigError. */
export const partnerTopicsOf = (env: NodeJS.ProcessEnv): readonly string[] =>
  parsed(Environment, env).PARTNER_TOPICS;
