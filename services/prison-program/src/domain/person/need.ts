import { takesPart } from '../enrolment/statuses.ts';
import { isOnOst } from '../ost/statuses.ts';
import type { PathwayState } from './state.ts';

export type Need = 'KNOWN' | 'NONE' | 'UNKNOWN';

/**
 * Whether a need for help with substance use is known (domain reference 2.11): from a screening, an order, taking part
 * in a programme, or substitution treatment. Never from a charge or from a prison's own flag.
 */
export function needOf(state: PathwayState): Need {
  const screenings = Object.values(state.heard.screenings);
  const known =
    screenings.some((one) => one.need === 'KNOWN') ||
    Object.values(state.heard.orders).some((one) => one.need === 'KNOWN') ||
    Object.values(state.enrolments).some(
      (one) => takesPart(one.status) || one.status === 'CONTINUES_IN_COMMUNITY',
    ) ||
    Object.values(state.osts).some((one) => isOnOst(one.status));
  if (known) return 'KNOWN';
  return screenings.some((one) => one.need === 'NONE') ? 'NONE' : 'UNKNOWN';
}
