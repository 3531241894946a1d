import { earliest } from '@throughcare/contracts';
import { type Duty, inOrder, listed } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { caseDueAt } from './rules.ts';
import { type Case, isActive } from './state.ts';

/**
 * Cases that are open, at the partner that has the person and with each worker to whom it was given; due by the next attempt
 * or appointment.
 */
export const casesOwed = (state: Pathway, settings: AftercareSettings): Duty[] =>
  inOrder(state.cases)
    .filter(isActive)
    .flatMap((one) => {
      const { id, partnerOrg: key, opened, workers } = one;
      const moves = caseDueAt(state, one, settings);
      const due = earliest(moves, nextAppointment(one));
      const about = { kind: 'SEARCH_OR_CASE', id, due, moves } as const;
      const sort = `${opened.at}/${id}`;
      return [
        listed('cases', about, { key, sort }),
        ...inOrder(workers).map((worker) =>
          listed('my-cases', about, { key: caseloadOf(key, worker.id), sort }),
        ),
      ];
    });

/** Where those cases of a desk stand that one worker was given. */
export const caseloadOf = (desk: string, subject: string): string => `${desk}/${subject}`;

const nextAppointment = ({ appointments }: Case) =>
  earliest(
    ...inOrder(appointments)
      .filter(({ outcome, cancelled }) => !outcome && !cancelled)
      .map(({ at }) => at),
  );
