import { type Context, hasRole } from '../context.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { speaksFor } from './worksIn.ts';

/** A source tells of the organisations for which the register lets it speak, and others of any. `field` names the organisation. */
export const notSpokenFor = (
  field: string,
  named: string | null | undefined,
  context: Pick<Context, 'actor' | 'organisation'>,
): Refusal | null =>
  named === null ||
  named === undefined ||
  !hasRole(context.actor, 'IMPORT') ||
  speaksFor(context, named)
    ? null
    : {
        ...refuse.forbidden('not-spoken-for', 'Your organisation does not speak for this one.'),
        field,
      };
