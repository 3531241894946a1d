import { earliest } from '@throughcare/contracts';
import { type Duty, listed, waiting } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { isHandedOver } from '../access/relations.ts';
import { currentEpisode } from '../custody/whereabouts.ts';
import type { PathwayState } from '../person/state.ts';
import { endsOutsideAt } from './outside.ts';
import { heldPlaceEndsAt } from './rules.ts';
import { isOpen } from './statuses.ts';

/**
 * Enrolments that are not over, at the prison where they stand, by what stands next. Whoever goes on outside is followed
 * there, once somebody has met them; whoever is in no prison waits to come to one.
 */
export const enrolmentsOwed = (state: PathwayState, settings: Settings): Duty[] =>
  Object.values(state.enrolments)
    .filter(({ status }) => isOpen(status))
    .flatMap((one): Duty[] => {
      const ends = endsOutsideAt(state, one, settings);
      if (one.prisonId === null) return ends ? [waiting('PLACE', one.id, ends)] : [];
      if (isHandedOver(state)) return [];
      const moves = earliest(heldPlaceEndsAt(state, one), ends);
      return [
        listed(
          'enrolments',
          { kind: 'PLACE', id: one.id, due: moves, moves },
          {
            // Whoever reads it has the person, also while nothing moves.
            key: `${currentEpisode(state)?.prisonId ?? one.prisonId}/${one.status}`,
            sort: one.waitlistedSince ?? one.changes.at(-1)?.step.at ?? '',
          },
        ),
      ];
    });
