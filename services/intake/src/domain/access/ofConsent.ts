import {
  type Asking,
  hasRole,
  type PlainRelationName,
  type Relation,
  relation,
} from '@throughcare/record';
import { awaitsPerson, deskOf, deskOfOrg, fallbackOf } from '../consent/desk.ts';
import type { Consent } from '../consent/state.ts';
import { holdsTheCase } from '../disclosure/disclosure.ts';
import { holderOf } from '../facts/custody.ts';
import type { Pathway } from '../pathway/state.ts';
import { coordinates } from './relations.ts';

export type OfConsent = { readonly consentId: string };
type ToConsent = Relation<Pathway, OfConsent>;
type Rule = (consent: Consent, asking: Asking, state: Pathway) => boolean;

const toConsent = (name: PlainRelationName, holds: Rule, because: string) => ({
  one: relation<Pathway, OfConsent>(
    name,
    (state, asking) => {
      const consent = state.consents[asking.params.consentId];
      return consent !== undefined && holds(consent, asking, state);
    },
    because,
  ) as ToConsent,
  /** The same to some consent of the person, for the list of them. */
  some: relation<Pathway>(
    name,
    (state, asking) => Object.values(state.consents).some((one) => holds(one, asking, state)),
    because,
  ),
});

const hasPartIn: Rule = ({ steps }, { actor }) => steps.some(({ done }) => done.org === actor.org);

export const partInConsent = toConsent(
  'OWN_STATEMENT',
  hasPartIn,
  'took down a step of the consent',
);

export const partInConsentOfPeer = toConsent(
  'ASSIGNED',
  (consent, asking, state) => hasRole(asking.actor, 'PEER') && hasPartIn(consent, asking, state),
  'a peer worker of the organisation to which the person came',
);

export const partInConsentOfSource = toConsent(
  'SOURCE',
  (consent, asking, state) => hasRole(asking.actor, 'IMPORT') && hasPartIn(consent, asking, state),
  'a source, about a consent that it told of',
);

export const namedInConsent = toConsent(
  'HOLDS_CASE',
  ({ recipients }, { actor }, state) =>
    recipients.includes(actor.org) && holdsTheCase(state, actor.org),
  'holds the case, and the consent names it',
);

/** On whose list it stands to ask the person, until they have: they read what they ask. */
export const asksInPrison = toConsent(
  'HOLDS_STAY',
  (consent, { actor }, state) =>
    hasRole(actor, 'PCM', 'PHC', 'PREC') && awaitsPerson(consent) && holderOf(state) === actor.org,
  'holds the person, whom somebody has to ask',
);
export const asksWithCase = toConsent(
  'HOLDS_CASE',
  (consent, { actor }, state) =>
    hasRole(actor, 'NGOC', 'PROV') &&
    awaitsPerson(consent) &&
    deskOf(state, consent) === deskOfOrg(actor.org),
  'holds the case, and has to ask the person',
);

/** Until somebody has recorded what the person says. */
export const coordinatesConsent = toConsent(
  'COORDINATES',
  (consent, asking, state) =>
    hasRole(asking.actor, 'COORD') &&
    fallbackOf(state, consent) !== null &&
    coordinates.holds(state, asking),
  'the coordinator of the area, where whoever was to ask the person has not, or nobody has them',
);
