import { z } from 'zod';
import { thing, untoldStep } from '../forms/thing.ts';

const Person = z.looseObject({ pathwayRef: z.string() });
type Person = z.infer<typeof Person>;
const take = 'take-consent-in-presence';

/**
 * Somebody who sits there and says what may be shared. It has no page of its own: the person’s page leads here where no consent
 * lets this organisation see a name. The service decides whether it may be asked, and checks that it is they.
 */
export const consentThing = thing<Person>({
  path: '/ngo/consents/:pathwayRef',
  roles: ['NGOC'],
  service: 'intake',
  reads: '/people/:pathwayRef',
  answer: Person,
  actions: ({ pathwayRef }) => [
    untoldStep(take, `/people/${pathwayRef}/consents/in-presence`, ['NGOC']),
  ],
  name: (_person, { say }) => say('ngo.consent.whose'),
  facts: () => [],
  home: () => '/ngo/people',
  forms: {
    [take]: {
      preset: (_person, { me }) => ({
        recipients: me.org,
        // Nothing is ticked beforehand: a yes is given, not left standing.
        purpose: 'AFTERCARE',
      }),
      folded: ['recipients', 'purpose'],
      leaveOut: () => ['guardianId', 'expiresAt'],
      check: true,
    },
  },
});
