import { type Duty, inOrder, listed, oneDesk } from '@throughcare/record';
import type { Settings } from '../../settings.ts';
import { currentEpisode } from '../custody/whereabouts.ts';
import { haltOf } from '../person/halt.ts';
import type { PathwayState } from '../person/state.ts';
import { clearedAt, isOnItsWay, isShownAsEnded, isSoughtFor } from './holder.ts';
import { nextStageAt } from './rules.ts';
import type { Ost } from './state.ts';
import { isOstClosed } from './statuses.ts';
import { nextDoseDueAt } from './watch.ts';

type About = Parameters<typeof listed>[1];
const onHandOvers = ({ plan }: Ost, about: About): Duty[] =>
  plan ? [listed('hand-overs', about, { key: plan.prescriberOrg, sort: plan.appointmentAt })] : [];

/** Whoever was named outside sees for a while that it has ended. */
export const endedToSee = ({ osts }: PathwayState, settings: Settings): Duty[] =>
  inOrder(osts)
    .filter(isShownAsEnded)
    .flatMap((ost) =>
      onHandOvers(ost, {
        kind: 'SUBSTITUTION_TREATMENT',
        id: ost.id,
        moves: clearedAt(ost, settings),
      }),
    );

/**
 * Substitution treatment is owed by healthcare of the prison; on its way out also by the prescriber who was named, or once
 * the person is out and nobody outside may go on, by the coordinator. A watched dose stands before what goes on inside: digits
 * come before letters.
 */
export function treatmentOwed(state: PathwayState, settings: Settings): Duty[] {
  const prisonId = currentEpisode(state)?.prisonId;
  return inOrder(state.osts)
    .filter(({ status }) => !isOstClosed(status))
    .flatMap((ost): Duty[] => {
      const { id, watch } = ost;
      const due = watch ? nextDoseDueAt(ost) : null;
      const about = { kind: 'SUBSTITUTION_TREATMENT', id, due } as const;
      return [
        listed(
          'treatments',
          { ...about, moves: nextStageAt(state, ost, settings) },
          {
            key: prisonId ?? ost.prisonId,
            sort: watch ? (due ?? '') : `inside/${ost.changes[0]?.step.at ?? ''}`,
          },
        ),
        ...(isOnItsWay(ost) ? onHandOvers(ost, about) : []),
        // Nobody looks for a prescriber while outreach pauses.
        ...(watch && haltOf(state) === null && isSoughtFor(state, ost)
          ? [listed('gaps', about, { key: oneDesk, sort: due ?? '' })]
          : []),
      ];
    });
}
