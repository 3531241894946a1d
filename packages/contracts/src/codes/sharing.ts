import { z } from 'zod';

/** What a person may allow an organisation to know. Source: the levels of the domain reference, 3.3. */
export const sharingScopes = {
  IDENTITY: 'name, date of birth, sex',
  CONTACT_ROUTE: 'how and where to reach the person',
  LOGISTICS: 'dates and places of release, appointments and hand-overs',
  STATUS: 'where a referral, programme or treatment stands',
  SUBSTITUTION: 'that substitution treatment goes on, and where the next dose is',
} as const;
export type SharingScope = keyof typeof sharingScopes;
export const SharingScope = z
  .enum(Object.keys(sharingScopes) as [SharingScope, ...SharingScope[]])
  .meta({ description: 'What the consent covers', examples: ['CONTACT_ROUTE'] });

/** What the sharing is for; a consent has exactly one purpose. */
export const sharingPurposes = {
  AFTERCARE: 'contact and support after release',
  TREATMENT: 'treatment of the person’s own will',
  ORDER_MONITORING: 'following treatment that an order names (42 CFR 2.35)',
  CONTINUITY_OF_CARE: 'handing treatment over between prison and community',
} as const;
export type SharingPurpose = keyof typeof sharingPurposes;
export const SharingPurpose = z
  .enum(Object.keys(sharingPurposes) as [SharingPurpose, ...SharingPurpose[]])
  .meta({ description: 'What the sharing is for', examples: ['AFTERCARE'] });

/** Sharing without consent stands on a law; which one is recorded. Sources as marked, unchecked. */
export const legalBases = {
  VITAL_INTEREST: 'GDPR art 9(2)(c)',
  COURT_ORDER: '42 CFR 2.61 to 2.67; Directive 2016/680',
  ORDER_MONITORING: '42 CFR 2.35',
  STATUTORY_DUTY: 'a duty in national law, named in the note',
} as const;
export type LegalBasis = keyof typeof legalBases;
export const LegalBasis = z
  .enum(Object.keys(legalBases) as [LegalBasis, ...LegalBasis[]])
  .meta({ description: 'Law on which sharing without consent stands', examples: ['COURT_ORDER'] });

/** On what a provider may know who comes to the place that it holds. */
export const identityGrounds = {
  ORDER: 'the order that names it, from the day on which it is issued',
  CONSENT: 'the person’s word, which is asked for at once',
} as const;
export type IdentityGround = keyof typeof identityGrounds;
export const IdentityGround = z
  .enum(Object.keys(identityGrounds) as [IdentityGround, ...IdentityGround[]])
  .meta({
    description:
      'On what the provider may know who comes: the order, once it is issued and names it; or the person’s consent, which is asked for at once',
    examples: ['CONSENT'],
  });
