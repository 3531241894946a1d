import { CalendarDate, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import { Identity } from '../ngo/model.ts';

const Step = z.looseObject({ at: Instant, org: z.string(), role: z.string() });

/** A referral as intake's service tells it; what the reader may not know is left out there. */
export const Referral = z.looseObject({
  pathwayRef: z.string(),
  referralId: z.string(),
  state: z.string(),
  openedAt: Instant,
  source: z.string().optional(),
  urgency: z.string().optional(),
  programmeCode: z.string().optional(),
  ownReference: z.string().nullish(),
  requestedTo: z.string().nullish(),
  routedTo: z.string().nullish(),
  court: z.string().nullish(),
  area: z.string().nullish(),
  decideBy: Instant.nullish(),
  overdue: z.boolean().optional(),
  heldFrom: z.string().nullish(),
  reasonCode: z.string().nullish(),
  duplicateOf: z.string().nullish(),
  note: z.string().nullish(),
  questions: z.array(z.string()).optional(),
  answers: z.array(z.string()).optional(),
  steps: z.array(z.looseObject({ to: z.string(), done: Step })).optional(),
});
export type Referral = z.infer<typeof Referral>;
export const ReferralToActOn = Referral.extend({ actions: z.array(Action) });
export type ReferralToActOn = z.infer<typeof ReferralToActOn>;

export const referralAddress = ({
  pathwayRef,
  referralId,
}: Pick<Referral, 'pathwayRef' | 'referralId'>): string =>
  `/office/people/${pathwayRef}/referrals/${referralId}`;

const Band = z.looseObject({ score: z.number(), band: z.string() });
/** What the answers amount to, by the rules of the instrument: each has some of these. */
export const Result = z.looseObject({
  need: z.string().optional(),
  total: z.number().optional(),
  substances: z.record(z.string(), Band).optional(),
  injectingNeedsAssessment: z.boolean().optional(),
  against: z
    .array(z.looseObject({ sex: z.string(), cutOff: z.number(), reached: z.boolean() }))
    .optional(),
  zone: z.string().optional(),
  dependenceHighlyProbable: z.boolean().optional(),
  suitable: z.boolean().optional(),
  severity: z.string().optional(),
  pathwayByTable: z.string().optional(),
  recommendedPathway: z.string().optional(),
});
export type Result = z.infer<typeof Result>;

/** A screening or a clinical assessment; scores stand here only where the service tells them to this reader. */
export const Screening = z.looseObject({
  pathwayRef: z.string(),
  screeningId: z.string(),
  instrument: z.string(),
  state: z.string().optional(),
  referralId: z.string().nullish(),
  corrects: z.string().nullish(),
  need: z.string().nullish(),
  referencePeriod: z.string().nullish(),
  result: Result.nullish(),
  steps: z.array(z.looseObject({ to: z.string(), done: Step })).optional(),
});
export type Screening = z.infer<typeof Screening>;
export const ScreeningToActOn = Screening.extend({ actions: z.array(Action) });
export type ScreeningToActOn = z.infer<typeof ScreeningToActOn>;

/** One that waits to be begun or completed, as the list tells it. */
export const ScreeningOffer = z.looseObject({
  pathwayRef: z.string(),
  screeningId: z.string(),
  instrument: z.string(),
  since: Instant,
});
export type ScreeningOffer = z.infer<typeof ScreeningOffer>;

export const screeningAddress = ({
  pathwayRef,
  screeningId,
}: Pick<ScreeningOffer, 'pathwayRef' | 'screeningId'>): string =>
  `/office/people/${pathwayRef}/screenings/${screeningId}`;

export const offerAddress = (pathwayRef: string): string =>
  `/office/people/${pathwayRef}/screenings`;

/** Somebody by reference, and how their record stands. */
export const Person = z.looseObject({
  pathwayRef: z.string(),
  file: z
    .looseObject({
      need: z.string().optional(),
      outreach: z.string().optional(),
      absorbed: z.array(z.string()),
      mergedInto: z.string().nullable(),
    })
    .nullable(),
});
export type Person = z.infer<typeof Person>;

/** Who it is and how they are reached, as far as the service tells it. */
export const Known = Identity.extend({
  identity: z
    .looseObject({
      givenName: z.string().nullable(),
      familyName: z.string().nullable(),
      note: z.string().nullable(),
      dateOfBirth: CalendarDate.nullable(),
      sex: z.string(),
    })
    .nullable()
    .optional(),
});
export type Known = z.infer<typeof Known>;

/** Consent to share, or the law on which sharing stands without it. */
export const Consent = z.looseObject({
  pathwayRef: z.string(),
  consentId: z.string(),
  state: z.string(),
  recipients: z.array(z.string()).optional(),
  scopes: z.array(z.string()).optional(),
  purpose: z.string().optional(),
  expiresAt: Instant.nullish(),
  provisionalUntil: Instant.nullish(),
  method: z.string().nullish(),
  answerBy: Instant.nullish(),
  legalBasis: z.string().nullish(),
  steps: z.array(z.looseObject({ to: z.string(), done: Step })).optional(),
});
export type Consent = z.infer<typeof Consent>;
export const ConsentToActOn = Consent.extend({ actions: z.array(Action) });
export type ConsentToActOn = z.infer<typeof ConsentToActOn>;

export const personAddress = (pathwayRef: string): string => `/office/people/${pathwayRef}`;
export const consentAddress = ({
  pathwayRef,
  consentId,
}: Pick<Consent, 'pathwayRef' | 'consentId'>): string =>
  `${personAddress(pathwayRef)}/consents/${consentId}`;

/** Two records beside each other: the one that would stay first. */
export const pairAddress = (pathwayRef: string, otherRef: string): string =>
  `${personAddress(pathwayRef)}/likely/${otherRef}`;
