import { EntityId, OrgId, PathwayRef, SharingPurpose, SharingScope } from '@throughcare/contracts';
import { type Actor, hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { isOwnRecord } from '../person/ownRecord.ts';
import { isOfficer } from '../referral/whoMaySee.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { type Consent, consentMethods, consentState, consentStates, LegalBasis } from './state.ts';

export const ConsentView = z
  .object({
    pathwayRef: PathwayRef,
    consentId: EntityId,
    state: z.enum(consentStates),
    recipients: z.array(OrgId),
    scopes: z.array(SharingScope),
    purpose: SharingPurpose,
    expiresAt: z.string().nullable(),
    method: z.enum(consentMethods).nullable(),
    legalBasis: LegalBasis.nullable(),
    steps: z.array(z.object({ to: z.enum(consentStates), done: DoneView })),
  })
  .meta({ description: 'Consent to share, or the law on which sharing stands without it' });

/** Whoever recorded a step of it, whom it names, intake, and the person. */
export function maySeeConsent(state: Pathway, consent: Consent, actor: Actor): boolean {
  if (isOfficer(actor)) return true;
  if (hasRole(actor, 'PERSON')) return isOwnRecord(state, actor);
  return (
    consent.recipients.includes(actor.org) ||
    consent.steps.some(({ done }) => done.org === actor.org)
  );
}

export function viewOfConsent(state: Pathway, consent: Consent): z.infer<typeof ConsentView> {
  const { consentId, recipients, scopes, purpose, expiresAt, method, legalBasis, steps } = consent;
  return {
    pathwayRef: state.ref as PathwayRef,
    consentId,
    state: consentState(consent),
    recipients: [...recipients],
    scopes: [...scopes],
    purpose,
    expiresAt,
    method,
    legalBasis,
    steps: steps.map(({ to, done }) => ({ to, done: viewOfDone(done) })),
  };
}

export const consentView: View<Pathway> = {
  schema: ConsentView,
  of(state, id, actor) {
    const consent = state.consents[id];
    return consent && maySeeConsent(state, consent, actor)
      ? viewOfConsent(state, consent)
      : undefined;
  },
};
