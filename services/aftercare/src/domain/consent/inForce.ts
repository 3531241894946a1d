import type { Instant, SharingScope } from '@throughcare/contracts';
import { inOrder } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import type { Consent } from './state.ts';

/** Consents in force that name this organisation. */
const consentsFor = (state: Pathway, org: string, now: Instant): readonly Consent[] =>
  inOrder(state.consents).filter(
    ({ recipients, ended, expiresAt }) =>
      ended === null && recipients.includes(org) && (expiresAt === null || now < expiresAt),
  );

/** Whether the organisation may know this much, by a consent in force; one that was never given allows nothing. */
export const allows = (state: Pathway, org: string, scope: SharingScope, now: Instant): boolean =>
  consentsFor(state, org, now).some(({ scopes }) => scopes.includes(scope));

/** Access has ended where a consent that named the organisation was withdrawn and none in force names it. */
export const accessEnded = (state: Pathway, org: string, now: Instant): boolean =>
  consentsFor(state, org, now).length === 0 &&
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
