import { addDays, type Instant } from '@throughcare/contracts';
import { type Context, hasRole, type Refusal, refuse } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';
import type { ConsentEvent } from './evolve.ts';
import { type Consent, consentMayMove, consentState } from './state.ts';
import { maySeeConsent } from './view.ts';

/** Public offices take down what the person says in front of them, whoever asked for it. */
export function findConsent(state: Pathway, id: string, { actor }: Context): Consent | Refusal {
  const consent = state.consents[id];
  const office = hasRole(actor, 'DCC', 'PROB', 'PCM', 'PHC', 'PREC');
  return consent && (office || maySeeConsent(state, consent, actor)) ? consent : refuse.notFound();
}

export const consentNotInState = (consent: Consent): Refusal =>
  refuse.conflict('consent-not-in-state', 'The consent is not at a step that allows this.', {
    state: consentState(consent),
  });

/** When it ends: as said, or after the usual days; 0 days leave it open. */
export function expiryFrom(
  said: Instant | undefined,
  { now }: Context,
  usualDays: number,
): Instant | null | Refusal {
  if (said !== undefined)
    return said > now
      ? said
      : refuse.invalid('/expiresAt', 'in-the-past', 'It must end later than now.');
  return usualDays === 0 ? null : addDays(now, usualDays);
}

export function moveConsent(
  state: Pathway,
  id: string,
  to: 'REFUSED' | 'WITHDRAWN',
  context: Context,
): ConsentEvent[] | Refusal {
  const consent = findConsent(state, id, context);
  if ('refused' in consent) return consent;
  if (!consentMayMove(consentState(consent), to)) return consentNotInState(consent);
  return [{ type: 'consent-moved', consentId: id, to, done: done(context, 'PERSON') }];
}
