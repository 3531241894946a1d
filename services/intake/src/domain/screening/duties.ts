import { earliest, type Instant } from '@throughcare/contracts';
import { type Duty, listed, oneDesk } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { endsAt } from './rules.ts';
import { isToDo, lastStepAt, screeningState } from './state.ts';

/** Screenings that somebody has to begin or to complete. An offer lapses by itself. */
export const screeningsOwed = (state: Pathway, settings: IntakeSettings): Duty[] =>
  Object.values(state.screenings)
    .filter(isToDo)
    .map((screening) => {
      const moves = endsAt(screening, state, settings);
      return listed(
        'screening-offers',
        { kind: 'SCREENING_OFFER', id: screening.screeningId, due: moves, moves },
        { key: `${oneDesk}/${screeningState(screening)}`, sort: lastStepAt(screening) },
      );
    });

/** A result is valid for a time; nobody owes anything when that is over. */
export const resultsEndAt = (state: Pathway, settings: IntakeSettings): Instant | null =>
  earliest(
    ...Object.values(state.screenings)
      .filter((screening) => !isToDo(screening))
      .map((screening) => endsAt(screening, state, settings)),
  );
