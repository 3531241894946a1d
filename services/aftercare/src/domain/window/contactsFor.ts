import { type Instant, startOfDay } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { inTreatment } from '../treatment/state.ts';
import { type Checkpoint, checkpointsOf, type Weeks } from './state.ts';

/**
 * Moments at which somebody has met the person, the first of them first, and that at which a checkpoint fell due where
 * treatment looked after them then.
 */
export function contactsFor(state: Pathway, { dueAt }: Pick<Checkpoint, 'dueAt'>): Instant[] {
  const met = inOrder(state.cases).flatMap(({ contacts, appointments }) => [
    ...contacts.filter(({ reached }) => reached).map(({ at }) => at),
    ...inOrder(appointments)
      .filter(({ outcome }) => outcome?.code === 'COMPLETED')
      .map(({ at }) => at),
  ]);
  // Which of the episodes ran then is asked of all of them at once, whoever the providers are.
  const treated = inOrder(state.episodes).some(
    (episode) =>
      inTreatment(episode) &&
      episode.started !== null &&
      startOfDay(episode.started.on, episode.started.zone) <= dueAt,
  );
  return [...met, ...(treated ? [dueAt] : [])].sort();
}

/** Someone has seen the person in this span, or treatment looks after them. */
export const isMet = (state: Pathway, checkpoint: Checkpoint): boolean =>
  contactsFor(state, checkpoint).some((at) => at >= checkpoint.from && at <= checkpoint.dueAt);

/** A checkpoint passed without contact; a contact that was only recorded later takes the alarm back. */
export const isBreached = (state: Pathway, { from, checkpoints }: Weeks): boolean =>
  checkpointsOf(from).some(
    (checkpoint) => checkpoints[checkpoint.code] === 'BREACHED' && !isMet(state, checkpoint),
  );
