import type { ProblemKind } from '@throughcare/record';
import { z } from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';

export const about = (description: string) => z.int().meta({ description });
export const told = (description: string) =>
  z
    .int()
    .nullable()
    .meta({ description: `${description}; null where it cannot be told now` });

export const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema } },
});
export const tags = ['operation'];
export const forOperators = {
  tags,
  description: 'For: operator of this installation (ADMIN).',
};
export const forServices = {
  tags,
  description: 'For: another service of this system (SERVICE) that subscribes to the topic.',
};
export const audience = z.enum(['justice', 'care']);

export type Operation = {
  readonly path: string;
  readonly verb: 'get' | 'post';
  /** How it may be refused. */
  readonly refuses: readonly ProblemKind[];
  readonly operation: ZodOpenApiOperationObject;
};
export const open: readonly ProblemKind[] = ['failed', 'unavailable'];
export const signedIn: readonly ProblemKind[] = [
  'unreadable',
  'unauthenticated',
  'forbidden',
  'too-large',
  'invalid',
  ...open,
];
export const found: readonly ProblemKind[] = [...signedIn, 'not-found'];
