import { consentAt } from '../consent/consent.ts';
import { personAddress } from './model.ts';

/** A consent beside the person’s page at intake. */
export const { page: consentPage, thing: consentThing } = consentAt({
  path: '/office/people/:pathwayRef/consents/:consentId',
  roles: ['INTAKE'],
  back: ({ pathwayRef }, name) => ({ href: personAddress(pathwayRef), text: name }),
});
