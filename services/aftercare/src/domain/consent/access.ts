import type { Instant } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Consent } from './state.ts';

/** A consent in force that names this organisation. */
const consentFor = (state: Pathway, org: string, now: Instant): Consent | undefined =>
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

/**
 * Since when a partner has no access any more; null where it has. Kept with its offers, so that it goes wherever they
 * go and is told once.
 */
export const endedSince = (state: Pathway, org: string): Instant | null =>
  inOrder(state.offers).find(
    ({ partnerOrg, accessEndedAt }) => partnerOrg === org && accessEndedAt !== null,
  )?.accessEndedAt ?? null;
