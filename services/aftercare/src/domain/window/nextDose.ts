import { addHours, type Instant, latest } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import { takenInBefore } from '../custody/takenInBefore.ts';
import type { Pathway } from '../pathway/state.ts';
import type { SubstitutionNotice } from '../substitution/state.ts';
import type { NextDose } from './state.ts';

/** Where no word names an hour. Source: domain reference 6.2, OST next dose within 24 h. */
const dueHours = 24;

/**
 * Of the notice that stands for a release: the last word since the person was taken in before it. Null where nobody told
 * of substitution treatment, or the prescriber said that it has ended. The only place of the window that reads notices.
 */
export function nextDoseOf(state: Pathway, from: Instant): NextDose | null {
  const takenIn = takenInBefore(state, from);
  const notice = inOrder(state.substitution)
    .map((one) => ({ ...one, told: toldLast(one) }))
    .filter(({ told, said }) => told >= takenIn && said !== 'ENDED')
    .sort((a, b) => (a.told < b.told ? -1 : 1))
    .at(-1);
  return notice
    ? {
        dueAt: notice.dueAt ?? notice.appointmentAt ?? addHours(from, dueHours),
        confirmedAt: notice.said === 'CONFIRMED' ? (notice.toldAt.said ?? null) : null,
      }
    : null;
}

const toldLast = ({ toldAt, first }: SubstitutionNotice): Instant =>
  latest(latest(first.at, toldAt.said ?? first.at), toldAt.dueAt ?? first.at);
