import { fixed } from '../forms/field.ts';
import { thing, untoldStep } from '../forms/thing.ts';
import { Consent } from '../intake/model.ts';
import { consentAddress } from './addresses.ts';
import { addressOfAsked, whatSaid, whomSaid } from './consents.ts';
import { personRoles as roles } from './own.ts';

/** What was taken back, refused or is over, to be allowed again: the same is asked anew, and is given on the next page. */
export const againThing = thing<Consent>({
  path: '/me/consents/:pathwayRef/:consentId/again',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/consents/:consentId',
  answer: Consent,
  actions: ({ pathwayRef }) => [
    untoldStep('request-consent', `/people/${pathwayRef}/consents`, roles),
  ],
  name: (one, view) => whomSaid(one, view),
  facts: (one, view) => [
    { label: view.say('me.fact.whom'), value: whomSaid(one, view) },
    { label: view.say('me.fact.what'), value: whatSaid(one, view) },
  ],
  home: (one) => consentAddress(one),
  forms: {
    'request-consent': {
      narrow(field, { recipients, scopes, purpose }) {
        const known: Readonly<Record<string, unknown>> = { recipients, scopes, purpose };
        return fixed(field.name, known[field.name]);
      },
      about: (one, view) => view.say('me.consent.againAbout', { who: whomSaid(one, view) }),
      next: (one, answered) => addressOfAsked(answered) ?? consentAddress(one),
    },
  },
});
