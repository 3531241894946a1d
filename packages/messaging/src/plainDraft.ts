import type { Instant } from '@throughcare/contracts';
import type { Draft, IndexEntry } from '@throughcare/store';

/** A document that publishes nothing and owes nothing: a parked event, an offset, a claim, a segment of a list. */
export function plainDraft<S>(
  kind: string,
  id: string,
  state: S,
  moment: Instant,
  index: readonly IndexEntry[] = [],
): Draft<S> {
  return {
    kind,
    id,
    moment,
    state,
    epoch: 0,
    revs: {},
    outbox: [],
    heads: {},
    followUps: [],
    positions: {},
    remembered: [],
    dueAt: null,
    index,
  };
}
