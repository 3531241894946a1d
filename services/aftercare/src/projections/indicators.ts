import { type CloudEvent, subscriptions, topicOf } from '@throughcare/contracts';
import type { ProjectedRow, ProjectionSpec } from '@throughcare/record';
import { byTime, keys, milestone } from '../domain/indicators/document.ts';
import { milestoneOf } from '../domain/indicators/milestones.ts';
import type { AftercareSettings } from '../settings.ts';

/**
 * The reader behind the figures: keeps what the topics of all services tell of milestones, once each, and writes nothing for
 * any other event. It has a place of its own in the log, so that an installation that gets it reads from the beginning.
 */
export const indicators: ProjectionSpec<AftercareSettings> = {
  name: 'milestones',
  kind: milestone.kind,
  reads: [
    ...subscriptions.aftercare,
    topicOf('aftercare', 'care'),
    topicOf('aftercare', 'justice'),
  ],
  rows: (event) => Promise.resolve(milestoneRows(event)),
};

/** By time, and by the order of the stream among what one write told. */
const sortOf = ({ time, epoch, sequence }: CloudEvent): string =>
  [time, ...[epoch, sequence].map((n) => `${n}`.padStart(9, '0'))].join('/');

export function milestoneRows(event: CloudEvent): readonly ProjectedRow[] {
  const state = milestoneOf(event);
  if (state === undefined) return [];
  const isPair = state.kind === 'MERGED' || state.kind === 'UNMERGED';
  const key = isPair ? keys.pairs : keys.milestones;
  const entry = { name: byTime, key, sort: sortOf(event), item: JSON.stringify(state) };
  return [{ id: event.id, state, index: [entry] }];
}
