import { type Actor, type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import { currentEpisode } from '../custody/whereabouts.ts';
import { merging } from '../merging.ts';
import { hasDied } from './halt.ts';
import type { PathwayState } from './state.ts';

const prisonRoles = ['PCM', 'PPT', 'PHC', 'PREC'] as const;

/** Prison staff know of the people whom their own prison holds or held last; a file speaks for its source. */
export function maySee(state: PathwayState, actor: Actor): boolean {
  if (hasRole(actor, 'IMPORT', 'SYS')) return true;
  return hasRole(actor, ...prisonRoles) && currentEpisode(state)?.prisonId === actor.org;
}

/** Nothing is done on a record that was merged into another, or for a person who has died. */
export function closedRecord(state: PathwayState): Refusal | null {
  const elsewhere = merging.guard(state);
  if (elsewhere) return elsewhere;
  return hasDied(state)
    ? refuse.conflict('person-died', 'The person has died; nothing more is done on this record.')
    : null;
}

/** For whatever is done about a person of one's own prison. */
export const mayActOn = (state: PathwayState, context: Context): Refusal | null =>
  maySee(state, context.actor) ? closedRecord(state) : refuse.notFound();

/** For what a prison tells of its own gate: the prison that the fact names must be the caller's. */
export function tellsOfOwnPrison(
  state: PathwayState,
  prisonId: string,
  context: Context,
): Refusal | null {
  if (hasRole(context.actor, ...prisonRoles) && !hasRole(context.actor, 'IMPORT'))
    if (prisonId !== context.actor.org)
      return refuse.forbidden('not-your-prison', 'A prison tells only of its own gate.');
  return closedRecord(state);
}

/** For the way out and what follows: whoever is on record at another prison is unknown to this one. */
export const isElsewhere = (state: PathwayState, prisonId: string): boolean => {
  const current = currentEpisode(state);
  return current !== undefined && current.prisonId !== prisonId;
};

/** A file or a court tells of whichever prison it names. */
export const tellsOfAnyPrison = (context: Context): boolean =>
  hasRole(context.actor, 'IMPORT', 'DCC');
