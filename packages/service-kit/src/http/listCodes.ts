import { type Role, roles } from '@throughcare/contracts';
import { type AnyQuery, anybody, each, queriesWith } from '@throughcare/record';
import { z } from 'zod';
import type { ServiceSpec } from '../serviceSpec.ts';
import { codesOf, FieldCodes } from './codesOf.ts';

/** Nobody types a code by heart: every service tells which ones each field of its commands takes. */
export function listCodes({ commands }: Pick<ServiceSpec, 'commands'>): AnyQuery {
  // They do not change while the service runs.
  let known: readonly FieldCodes[] | undefined;
  return queriesWith()({
    name: 'list-codes',
    summary: 'The codes that fields of commands take, read off what validates them',
    path: '/codes',
    by: each(Object.keys(roles) as Role[], anybody('a table of codes is about nobody')),
    search: z.strictObject({
      command: z
        .string()
        .max(60)
        .optional()
        .meta({ description: 'Of one command, by its name', examples: ['accept-referral'] }),
    }),
    answer: z.object({ items: z.array(FieldCodes) }),
    async run({ search: { command } }) {
      known ??= commands.flatMap(codesOf);
      return { items: known.filter((one) => (command ?? one.command) === one.command) };
    },
  });
}
