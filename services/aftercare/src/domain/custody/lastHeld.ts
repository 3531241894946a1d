import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { insideAfter } from './standing.ts';
import { ownStays, releaseOf } from './state.ts';

type Held = { readonly prisonId: string; readonly stayId: string; readonly at: Instant };

/** The prison that was last told to have the person, in this stay or in any; undefined where none was told of. */
export function lastHeld(state: Pathway, ofStay: string | null): Held | undefined {
  const received = ownStays(state).flatMap(({ id, prisonId, toldAt, first }): Held[] =>
    prisonId === null ? [] : [{ prisonId, stayId: id, at: toldAt.prisonId ?? first.at }],
  );
  const moved = inOrder(state.prisons).flatMap(({ prisonId, stayId, at }): Held[] =>
    stayId === null || state.custody[stayId]?.voided ? [] : [{ prisonId, stayId, at }],
  );
  return [...received, ...moved]
    .filter(({ stayId }) => ofStay === null || stayId === ofStay)
    .reduce<Held | undefined>(
      // A move that was told in the same moment came after the admission.
      (last, one) => (last === undefined || one.at >= last.at ? one : last),
      undefined,
    );
}

/** A release was told of, also where the prison may still take it back, and nobody has taken the person in since. */
export function isOut(state: Pathway, { stayId }: Pick<Held, 'stayId'>): boolean {
  const stay = state.custody[stayId];
  const release = stay && releaseOf(stay);
  if (release?.stage !== 'RECORDED' && release?.stage !== 'CONFIRMED') return false;
  return insideAfter(state, release.releasedAt) === null;
}

/** A partner has met the person since the release: the prison's part is over. */
export const careHandedOver = ({ cases }: Pathway, { stayId }: Pick<Held, 'stayId'>): boolean =>
  inOrder(cases).some(
    ({ placementId, firstContact }) => placementId === stayId && firstContact !== null,
  );
