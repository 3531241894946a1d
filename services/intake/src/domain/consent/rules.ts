import { earliest, type Instant } from '@throughcare/contracts';
import type { Context } from '@throughcare/record';
import { outreachOf } from '../death/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { done } from '../step/done.ts';
import type { ConsentEvent } from './evolve.ts';
import { askedAt, type Consent, consentState, endsAt, givenAt, inForce } from './state.ts';

/**
 * Consents end at their moment; a newer one for the same recipients and purpose takes the place of the older, and of a
 * request. A request past its day is the coordinator's too.
 */
export function consentRules(state: Pathway, context: Context): ConsentEvent[] {
  for (const consent of Object.values(state.consents)) {
    const { consentId } = consent;
    const asked = consentState(consent) === 'REQUESTED';
    if (!asked && !inForce(consent)) continue;
    const end = asked ? null : endsAt(consent);
    if (end !== null && context.now >= end)
      return [{ type: 'consent-moved', consentId, to: 'EXPIRED', done: done(context) }];
    if (asked && isLate(consent, context) && outreachOf(state) === 'OPEN')
      return [{ type: 'consent-unanswered', consentId, at: context.now }];
    if (isOutdone(consent, state))
      return [{ type: 'consent-moved', consentId, to: 'SUPERSEDED', done: done(context) }];
  }
  return [];
}

/** Nobody has asked the person by when somebody was to. Told once. */
const isLate = ({ answerBy, unansweredAt }: Consent, { now }: Context): boolean =>
  answerBy !== null && !unansweredAt && now >= answerBy;

export const consentsDueAt = (state: Pathway): Instant | null =>
  earliest(
    ...Object.values(state.consents)
      .filter(inForce)
      .map((consent) => endsAt(consent) as Instant | null),
  );

const same = (a: Consent, b: Consent): boolean =>
  a.purpose === b.purpose && [...a.recipients].sort().join() === [...b.recipients].sort().join();

/** A request is answered by what covers it; what may end in three days takes the place of nothing that lasts. */
function takesPlaceOf(newer: Consent, older: Consent): boolean {
  if (consentState(older) === 'REQUESTED')
    return older.scopes.every((scope) => newer.scopes.includes(scope));
  return newer.provisionalUntil === null || older.provisionalUntil !== null;
}

function isOutdone(consent: Consent, state: Pathway): boolean {
  const since = consentState(consent) === 'REQUESTED' ? askedAt(consent) : givenAt(consent);
  if (since === null || consentState(consent) === 'NOT_REQUIRED') return false;
  const order = (one: Consent) => `${one === consent ? since : givenAt(one)}/${one.consentId}`;
  return Object.values(state.consents).some(
    (other) =>
      consentState(other) === 'GIVEN' &&
      same(other, consent) &&
      order(other) > order(consent) &&
      takesPlaceOf(other, consent),
  );
}
