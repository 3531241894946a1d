import { z } from 'zod';

/** As recorded by the source; NOT_STATED is never guessed. */
const sexes = ['F', 'M', 'X', 'NOT_STATED'] as const;
export const Sex = z.enum(sexes).meta({ description: 'Sex as recorded', examples: ['NOT_STATED'] });
export type Sex = z.infer<typeof Sex>;
