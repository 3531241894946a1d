import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { inTreatment } from '../treatment/state.ts';
import type { Checkpoint } from './state.ts';

/** Someone has seen the person in this span, or treatment looks after them. */
export function isMet(state: Pathway, { from, dueAt }: Checkpoint): boolean {
  const within = (at: Instant) => at >= from && at <= dueAt;
  const seen = inOrder(state.cases).some(
    ({ contacts, appointments }) =>
      contacts.some((contact) => contact.reached && within(contact.at)) ||
      inOrder(appointments).some(({ outcome, at }) => outcome?.code === 'COMPLETED' && within(at)),
  );
  return (
    seen ||
    inOrder(state.episodes).some(
      (episode) => inTreatment(episode) && (episode.started?.on ?? '') <= dueAt.slice(0, 10),
    )
  );
}
