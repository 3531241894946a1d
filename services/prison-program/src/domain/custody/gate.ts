import { AnyInstant, Code, OrgId } from '@throughcare/contracts';
import { type Context, hasRole, type Refusal, refuse, speaksFor } from '@throughcare/record';
import { z } from 'zod';

/** How a file knows what it tells; a user's word is stated and leaves this out. */
export const fileBasis = z
  .enum(['ATTESTED', 'INFERRED'])
  .exactOptional()
  .meta({ description: 'Files only: attested by the source, or inferred from it' });

export const gate = {
  prisonId: OrgId.meta({ description: 'The prison whose gate it was', examples: ['SWI'] }),
  movementCode: Code.exactOptional().meta({
    description: 'The source’s own movement code, kept and not relied on',
  }),
  basis: fileBasis,
};
export const moment = AnyInstant.meta({
  description: 'When it happened',
  examples: ['2026-07-01T10:30:00+01:00'],
});

/** Clocks of a desk and of the server may differ by this much; what lies further ahead has not happened. */
const skewMs = 60_000;

export const notYet = (at: string, field: string, context: Context) =>
  Date.parse(at) > Date.parse(context.now) + skewMs
    ? refuse.invalid(field, 'in-the-future', 'This moment has not come yet.')
    : null;

/** A prison tells of its own gate, and a file of the gates that its source may speak for. */
export function notTheirGate(prisonId: string, context: Context): Refusal | null {
  const theirs = hasRole(context.actor, 'IMPORT')
    ? speaksFor(context, prisonId)
    : prisonId === context.actor.org;
  return theirs
    ? null
    : refuse.forbidden('not-your-prison', 'A prison tells only of its own gate.');
}
