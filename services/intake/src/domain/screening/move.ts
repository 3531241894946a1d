import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import { instruments } from '../instruments/index.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { done } from '../step/done.ts';
import type { ScreeningEvent } from './evolve.ts';
import { mayMove, type Screening, type ScreeningState, screeningState } from './state.ts';

/** The screening, where this caller may know of it; to conduct a clinical assessment one is a clinician. */
export function findScreening(
  state: Pathway,
  id: string,
  { actor }: Context,
  purpose: 'conducts' | 'records' = 'records',
): Screening | Refusal {
  const screening = state.screenings[id];
  if (!screening) return refuse.notFound();
  if (hasRole(actor, 'PERSON') && !isOwnRecord(state, actor)) return refuse.notFound();
  const assessment = instruments[screening.instrument].tier === 'ASSESSMENT';
  if (purpose === 'conducts' && assessment && !hasRole(actor, 'ASSR'))
    return refuse.forbidden('assessors-only', 'A clinical assessment is an assessor’s to make.');
  return screening;
}

export const mustBeAbleTo = (screening: Screening, to: ScreeningState): Refusal | null =>
  mayMove(screeningState(screening), to)
    ? null
    : refuse.conflict(
        'screening-not-in-state',
        'The screening is not at a step that allows this.',
        {
          state: screeningState(screening),
        },
      );

export const moveScreening = (
  screening: Screening,
  to: ScreeningState,
  context: Context,
): ScreeningEvent[] | Refusal =>
  mustBeAbleTo(screening, to) ?? [
    {
      type: 'screening-moved',
      screeningId: screening.screeningId,
      to,
      done: done(context, 'SCREENER', 'ASSR'),
    },
  ];
