import { type Duty, listed } from '@throughcare/record';
import type { PathwayState } from '../person/state.ts';
import { heldPlaceEndsAt } from './rules.ts';
import { isOpen } from './statuses.ts';

/** Enrolments that are not over, at the prison where they stand, by what stands next. */
export const enrolmentsOwed = (state: PathwayState): Duty[] =>
  Object.values(state.enrolments)
    .filter((one) => isOpen(one.status) && one.prisonId !== null)
    .map((one) => {
      const moves = heldPlaceEndsAt(state, one);
      return listed(
        'enrolments',
        { kind: 'PLACE', id: one.id, due: moves, moves },
        {
          key: `${one.prisonId}/${one.status}`,
          sort: one.waitlistedSince ?? one.changes.at(-1)?.step.at ?? '',
        },
      );
    });
