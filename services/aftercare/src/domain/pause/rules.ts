import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { isActive } from '../case/state.ts';
import { outreachOf } from '../outreach/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { episodeState, providerOf } from '../treatment/state.ts';
import type { PauseEvent } from './evolve.ts';
import type { Pause } from './state.ts';

/** Cases that go on, and places that are held or used. Who was only asked hears that the question is withdrawn, or nothing. */
const held = (state: Pathway): readonly Pick<Pause, 'id' | 'of'>[] => [
  ...inOrder(state.cases)
    .filter(isActive)
    .map(({ id }) => ({ id, of: 'cases' as const })),
  ...inOrder(state.episodes)
    .filter(
      (episode) =>
        providerOf(episode) !== null &&
        ['CONFIRMED', 'STARTED', 'BROKEN_OFF', 'RESUMED'].includes(episodeState(episode)),
    )
    .map(({ id }) => ({ id, of: 'episodes' as const })),
];

/**
 * Holders are told that outreach pauses and that it goes on, and never why: a report of a death and an escape read the same.
 * That it has ended is told by the end of the case or the place.
 */
export function tellHolders(state: Pathway, now: Instant): PauseEvent[] {
  const outreach = outreachOf(state);
  const holding = new Map(held(state).map((one) => [one.id, one]));
  const resumed = inOrder(state.pauses)
    .filter(({ id }) => outreach !== 'PAUSED' || !holding.has(id))
    .map(({ id, of }): PauseEvent => {
      const told = outreach === 'OPEN' && holding.has(id);
      return { type: 'holder-resumed', id, of, told };
    });
  const paused = [...holding.values()]
    .filter(({ id }) => outreach === 'PAUSED' && !state.pauses[id])
    .map((one): PauseEvent => ({ type: 'holder-paused', ...one, at: now }));
  return [...resumed, ...paused];
}
