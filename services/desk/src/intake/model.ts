import { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';

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
  `/intake/people/${pathwayRef}/referrals/${referralId}`;
