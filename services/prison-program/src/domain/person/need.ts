import type { Enrolment } from '../enrolment/state.ts';
import { takesPart } from '../enrolment/statuses.ts';
import { isOnOst } from '../ost/statuses.ts';
import type { PathwayState } from './state.ts';

export type Need = 'KNOWN' | 'NONE' | 'UNKNOWN';

/**
 * Whether a need for help with substance use is known (domain reference 2.11): from a screening, an order, having
 * taken part in a programme, or substitution treatment. Never from a charge or from a prison's own flag.
 */
export function needOf(state: PathwayState): Need {
  const screenings = Object.values(state.heard.screenings);
  const known =
    screenings.some((one) => one.need === 'KNOWN') ||
    Object.values(state.heard.orders).some((one) => one.need === 'KNOWN') ||
    Object.values(state.enrolments).some(tookPart) ||
    Object.values(state.osts).some((one) => isOnOst(one.status));
  if (known) return 'KNOWN';
  return screenings.some((one) => one.need === 'NONE') ? 'NONE' : 'UNKNOWN';
}

/** Also where it was long ago: who completed a programme, or was taken out of it, may need help as before. */
const tookPart = ({ status, changes }: Enrolment): boolean =>
  [status, ...changes.map(({ to }) => to)].some(
    (one) => takesPart(one) || one === 'CONTINUES_IN_COMMUNITY',
  );
