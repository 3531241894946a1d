import {
  addHours,
  type Instant,
  type OverdoseCheckpoint,
  overdoseCheckpoints,
} from '@throughcare/contracts';
import { type ById, inOrder, type Tagged } from '../collection.ts';
import type { Pathway } from '../pathway.ts';
import { inTreatment } from '../treatment/episode.ts';

/** The weeks of highest risk after one release; its id is that of the stay in custody. */
export type OverdoseWindow = Tagged & {
  readonly id: string;
  readonly from: Instant;
  readonly checkpoints: ById<'MET' | 'BREACHED'>;
  readonly closed: { readonly at: Instant; readonly reason: WindowEnd } | null;
};
export type WindowEnd = 'OVER' | 'STOPPED' | 'RETURNED' | 'CORRECTED';

export type Checkpoint = {
  readonly code: OverdoseCheckpoint;
  readonly from: Instant;
  readonly dueAt: Instant;
};
/** Each checkpoint asks for a contact since the one before. */
export const checkpointsOf = (from: Instant): readonly Checkpoint[] =>
  overdoseCheckpoints.map(({ code, hours }, n) => ({
    code,
    from: addHours(from, overdoseCheckpoints[n - 1]?.hours ?? 0),
    dueAt: addHours(from, hours),
  }));

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
