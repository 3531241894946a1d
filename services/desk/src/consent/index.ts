import type { AnyThing } from '../forms/thing.ts';
import type { AnyPage } from '../kernel/page.ts';
import { askers } from './addresses.ts';
import { consentAt } from './consent.ts';
import { requestsPage } from './requests.ts';

/** Whoever may have to ask somebody who stands before them; intake has its own page of a consent, beside the person’s. */
const { page, thing } = consentAt({
  path: '/consents/:pathwayRef/:consentId',
  roles: [...askers, 'COORD'],
  back: (_one, _name, { say, me }) =>
    me.roles.every((role) => role === 'COORD')
      ? { href: '/city/consents', text: say('city.consents.nav') }
      : { href: '/consents', text: say('consents.nav') },
});

export const consentPages: readonly AnyPage[] = [requestsPage, page];
export const consentThings: readonly AnyThing[] = [thing];
