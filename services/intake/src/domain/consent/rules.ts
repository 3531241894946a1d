import { earliest, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';
import type { ConsentEvent } from './evolve.ts';
import { type Consent, consentState, endsAt, givenAt, inForce } from './state.ts';

/** Consents end at their moment; a newer one for the same recipients and purpose takes the place of the older. */
export function consentRules(state: Pathway, context: Context): ConsentEvent[] {
  for (const consent of Object.values(state.consents)) {
    const { consentId } = consent;
    if (!inForce(consent)) continue;
    const end = endsAt(consent);
    if (end !== null && context.now >= end)
      return [{ type: 'consent-moved', consentId, to: 'EXPIRED', done: done(context) }];
    if (isOutdone(consent, state))
      return [{ type: 'consent-moved', consentId, to: 'SUPERSEDED', done: done(context) }];
  }
  return [];
}

export const consentsDueAt = (state: Pathway): Instant | null =>
  earliest(
    ...Object.values(state.consents)
      .filter(inForce)
      .map((consent) => endsAt(consent) as Instant | null),
  );

const same = (a: Consent, b: Consent): boolean =>
  a.purpose === b.purpose && [...a.recipients].sort().join() === [...b.recipients].sort().join();

function isOutdone(consent: Consent, state: Pathway): boolean {
  if (consentState(consent) !== 'GIVEN') return false;
  const order = (one: Consent) => `${givenAt(one)}/${one.consentId}`;
  return Object.values(state.consents).some(
    (other) =>
      consentState(other) === 'GIVEN' && same(other, consent) && order(other) > order(consent),
  );
}
