import type { SharingPurpose, SharingScope } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import { z } from 'zod';
import type { Done } from '../step/done.ts';

export const consentStates = [
  'REQUESTED',
  'GIVEN',
  'REFUSED',
  'NOT_REQUIRED',
  'WITHDRAWN',
  'EXPIRED',
  'SUPERSEDED',
] as const;
export type ConsentState = (typeof consentStates)[number];

/** Source: domain reference 2.9. */
export const consentTransitions: readonly {
  readonly from: ConsentState | null;
  readonly to: ConsentState;
}[] = [
  { from: null, to: 'REQUESTED' },
  { from: null, to: 'GIVEN' },
  { from: null, to: 'NOT_REQUIRED' },
  { from: 'REQUESTED', to: 'GIVEN' },
  { from: 'REQUESTED', to: 'REFUSED' },
  { from: 'GIVEN', to: 'WITHDRAWN' },
  { from: 'GIVEN', to: 'EXPIRED' },
  { from: 'GIVEN', to: 'SUPERSEDED' },
  { from: 'NOT_REQUIRED', to: 'EXPIRED' },
  { from: 'NOT_REQUIRED', to: 'WITHDRAWN' },
];
export const consentMayMove = (from: ConsentState, to: ConsentState): boolean =>
  consentTransitions.some((row) => row.from === from && row.to === to);

/** How consent was given. A claim code is consent to the organisation to which the person brings it. */
export const consentMethods = [
  'SIGNED',
  'ORAL_WITNESSED',
  'IN_PERSON',
  'CLAIM_CODE',
  'ATTESTED',
] as const;
export type ConsentMethod = (typeof consentMethods)[number];

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

export type Consent = {
  readonly consentId: string;
  readonly recipients: readonly string[];
  readonly scopes: readonly SharingScope[];
  readonly purpose: SharingPurpose;
  readonly expiresAt: string | null;
  readonly method: ConsentMethod | null;
  readonly legalBasis: LegalBasis | null;
  /** The code that the person brought, where that was the consent. */
  readonly claimCodeId: string | null;
  readonly steps: readonly { readonly to: ConsentState; readonly done: Done }[];
};
export type Consents = ById<Consent>;

export const consentState = (consent: Consent): ConsentState =>
  consent.steps.at(-1)?.to ?? 'REQUESTED';
export const givenAt = (consent: Consent): string | null =>
  consent.steps.find(({ to }) => to === 'GIVEN')?.done.at ?? null;
export const inForce = (consent: Consent): boolean =>
  consentState(consent) === 'GIVEN' || consentState(consent) === 'NOT_REQUIRED';
