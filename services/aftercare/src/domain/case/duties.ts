import { earliest } from '@throughcare/contracts';
import { type Duty, inOrder, listed } from '@throughcare/record';
import type { AftercareSettings } from '../../settings.ts';
import type { Pathway } from '../pathway/state.ts';
import { caseDueAt } from './rules.ts';
import { type Case, isActive } from './state.ts';

/** Cases that are open, at the partner that has the person; due by the next attempt or appointment. */
export const casesOwed = (state: Pathway, settings: AftercareSettings): Duty[] =>
  inOrder(state.cases)
    .filter(isActive)
    .map((one) => {
      const { id, partnerOrg: key, opened } = one;
      const moves = caseDueAt(state, one, settings);
      return listed(
        'cases',
        { kind: 'SEARCH_OR_CASE', id, due: earliest(moves, nextAppointment(one)), moves },
        { key, sort: `${opened.at}/${id}` },
      );
    });

const nextAppointment = ({ appointments }: Case) =>
  earliest(
    ...inOrder(appointments)
      .filter(({ outcome, cancelled }) => !outcome && !cancelled)
      .map(({ at }) => at),
  );
