import type { LegalBasis, SharingPurpose, SharingScope } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { Done } from '../step/done.ts';
import type { IdentityCheck, WitnessRole } from './identityChecks.ts';

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
  // Given meanwhile in another way.
  { from: 'REQUESTED', to: 'SUPERSEDED' },
  // Confirmed: only while it is provisional.
  { from: 'GIVEN', to: 'GIVEN' },
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

export type Consent = {
  readonly consentId: string;
  readonly recipients: readonly string[];
  readonly scopes: readonly SharingScope[];
  readonly purpose: SharingPurpose;
  readonly expiresAt: string | null;
  /** Where a partner took it down in its own favour: it ends then, unless the person or an office confirms it. */
  readonly provisionalUntil: string | null;
  readonly method: ConsentMethod | null;
  /** Who was there when it was given by word of mouth. */
  readonly witness: string | null;
  readonly legalBasis: LegalBasis | null;
  /** Where its own recipient took it down: how it was checked that it was the person. */
  readonly checkedBy: IdentityCheck | null;
  readonly witnessRole: WitnessRole | null;
  /** Who gave it for somebody under 18. */
  readonly guardianId: string | null;
  /** By when somebody asks the person; null where nobody is to. */
  readonly answerBy: string | null;
  /** When that had passed and nobody had recorded what the person says. */
  readonly unansweredAt: string | null;
  /** The code that the person brought, where that was the consent. */
  readonly claimCodeId: string | null;
  readonly steps: readonly { readonly to: ConsentState; readonly done: Done }[];
};
export type Consents = ById<Consent>;

export const consentState = (consent: Consent): ConsentState =>
  consent.steps.at(-1)?.to ?? 'REQUESTED';
export const askedAt = (consent: Consent): string | null => consent.steps[0]?.done.at ?? null;
export const givenAt = (consent: Consent): string | null =>
  consent.steps.find(({ to }) => to === 'GIVEN')?.done.at ?? null;
export const inForce = (consent: Consent): boolean =>
  consentState(consent) === 'GIVEN' || consentState(consent) === 'NOT_REQUIRED';

/** When it ends by itself; null where it is left open. */
export const endsAt = (consent: Consent): string | null =>
  consent.provisionalUntil ?? consent.expiresAt;
/** What is not known of a consent that is only asked for. */
export const unsaid = {
  expiresAt: null,
  provisionalUntil: null,
  method: null,
  witness: null,
  legalBasis: null,
  checkedBy: null,
  witnessRole: null,
  guardianId: null,
  answerBy: null,
  unansweredAt: null,
  claimCodeId: null,
} as const satisfies Partial<Consent>;
