import type { Instant } from '@throughcare/contracts';
import { inOrder } from '../collection.ts';
import { insideAfter } from '../custody/standing.ts';
import type { Pathway } from '../pathway.ts';
import type { Consent } from './records.ts';

export type Outreach = 'OPEN' | 'PAUSED' | 'STOPPED';

/**
 * Whether anyone may reach out. A verified death, a death in custody and deportation stop everything at once;
 * a reported death and an escape pause: what is reported may be retracted, who escaped may be taken in again.
 */
export function outreachOf(state: Pathway): Outreach {
  if (stopCause(state)) return 'STOPPED';
  const reported = inOrder(state.deaths).some((death) => death.reported && !death.retracted);
  return reported || escaped(state) ? 'PAUSED' : 'OPEN';
}

export function stopCause(state: Pathway): 'DIED' | 'DEPORTED' | null {
  const verified = inOrder(state.deaths).some((death) => death.verified && !death.retracted);
  if (verified || state.stops.DIED) return 'DIED';
  return state.stops.DEPORTED ? 'DEPORTED' : null;
}

export function escaped(state: Pathway): boolean {
  const escaping = state.stops.ESCAPED;
  return escaping !== undefined && insideAfter(state, escaping.at) === null;
}

/** A consent in force that names this organisation. */
export const consentFor = (state: Pathway, org: string, now: Instant): Consent | undefined =>
  inOrder(state.consents).find(
    ({ recipients, ended, expiresAt }) =>
      ended === null && recipients.includes(org) && (expiresAt === null || now < expiresAt),
  );

/** Access has ended where a consent that named the organisation was withdrawn and none in force names it. */
export const accessEnded = (state: Pathway, org: string, now: Instant): boolean =>
  consentFor(state, org, now) === undefined &&
  inOrder(state.consents).some(
    ({ recipients, ended }) => ended === 'WITHDRAWN' && recipients.includes(org),
  );
