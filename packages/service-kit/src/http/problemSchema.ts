import { z } from 'zod';

const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string().meta({ description: 'Stable; branch on this' }),
    detail: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457' });

const problem = (id: string, description: string) => ({
  id,
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

/** Refusals as OpenAPI describes them: each once, however many operations give it. */
export const problems = {
  notJson: problem('NotJson', 'Not JSON'),
  noToken: problem('NoToken', 'No valid token'),
  role: problem('Role', 'The role may not do this'),
  notFound: problem('NotFound', 'Unknown, or not for this caller to know of'),
  conflict: problem('Conflict', 'The state does not allow it'),
  stale: problem('Stale', 'The entity has changed since'),
  tooLarge: problem('TooLarge', 'More than 256 KB'),
  invalid: problem('Invalid', 'The request is not right; what is wrong is named'),
  keyMissing: problem('KeyMissing', 'Idempotency-Key is missing'),
  tooMany: problem(
    'TooMany',
    'Too many commands on this record within a day; try again after Retry-After',
  ),
  tooManyOpen: problem(
    'TooManyOpen',
    'More open connections than a caller, or this process, may hold; try again after Retry-After',
  ),
  unavailable: problem('Unavailable', 'Try again after Retry-After'),
};
