import { Instant, type Role } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import { pageOf } from '../kernel/paging.ts';

/** Who agrees and opens for an organisation: of an NGO its coordinator, of a treatment provider whoever answers courts. */
export const doorRoles: Role[] = ['NGOC', 'PROV'];

/** What the services answer to an organisation that takes people on; what it may not see is left out there. */
const Missing = z.looseObject({ code: z.string(), of: z.string().nullable() });
const Release = z.looseObject({
  prisonId: z.string().nullable(),
  area: z.string().nullable(),
  expectedOn: z.string().nullable(),
  releasedAt: Instant.nullable(),
  confirmed: z.boolean(),
  firstAppointmentAt: Instant.nullable(),
});
export type Release = z.infer<typeof Release>;
const Profile = z.looseObject({
  area: z.string(),
  sex: z.string(),
  ageBand: z.string().nullable(),
  languages: z.array(z.string()),
  interpreterLanguage: z.string().nullable(),
  needs: z.array(z.string()),
  from: Instant.nullable(),
});

export const Offer = z.looseObject({
  offerId: z.string(),
  state: z.string(),
  urgent: z.boolean(),
  confirmed: z.boolean(),
  answerBy: Instant,
  profile: Profile.optional(),
  missing: z.array(Missing),
  caseId: z.string().nullable().optional(),
  release: Release.nullable().optional(),
});
export type Offer = z.infer<typeof Offer>;
export const OfferToActOn = Offer.extend({ actions: z.array(Action) });
export type OfferToActOn = z.infer<typeof OfferToActOn>;

export const Checkpoint = z.looseObject({
  checkpoint: z.string(),
  dueAt: Instant,
  status: z.string(),
  metAt: Instant.nullable(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;
const Appointment = z.looseObject({
  appointmentId: z.string(),
  at: Instant,
  kind: z.string(),
  outcome: z.string().nullable(),
  cancelled: z.boolean(),
});
export type Appointment = z.infer<typeof Appointment>;
const Outcomes = z.array(z.looseObject({ goal: z.string(), result: z.string() }));
const Contact = z.looseObject({
  contactId: z.string(),
  at: Instant,
  mode: z.string(),
  byRole: z.string(),
  reached: z.boolean(),
  inReach: z.boolean(),
});

export const Case = z.looseObject({
  caseId: z.string(),
  pathwayRef: z.string(),
  state: z.string().optional(),
  paused: z.boolean().optional(),
  openedAt: Instant.optional(),
  release: Release.nullable().optional(),
  languages: z.array(z.string()).optional(),
  interpreterLanguage: z.string().nullable().optional(),
  offer: z
    .looseObject({
      sex: z.string(),
      ageBand: z.string().nullable(),
      needs: z.array(z.string()),
      missing: z.array(Missing),
      arranges: z.array(z.string()),
    })
    .optional(),
  substitution: z
    .array(
      z.looseObject({
        stage: z.string(),
        site: z.string().nullable(),
        appointmentAt: Instant.nullable(),
        dueAt: Instant.nullable(),
      }),
    )
    .optional(),
  window: z
    .looseObject({ checkpoints: z.array(Checkpoint) })
    .nullable()
    .optional(),
  naloxoneDue: Checkpoint.nullable().optional(),
  nextDose: Checkpoint.nullable().optional(),
  workers: z.array(z.looseObject({ subject: z.string(), role: z.string() })).optional(),
  contacts: z.array(Contact).optional(),
  appointments: z.array(Appointment).optional(),
  naloxoneKits: z.number().optional(),
  discharge: z
    .looseObject({
      reason: z.string(),
      at: Instant,
      outcomes: Outcomes,
      amended: z.array(z.looseObject({ reason: z.string(), until: Instant })),
    })
    .nullable()
    .optional(),
  consentMissing: z.array(z.string()).optional(),
});
export type Case = z.infer<typeof Case>;
export const CaseToActOn = Case.extend({ actions: z.array(Action) });
export type CaseToActOn = z.infer<typeof CaseToActOn>;

export const Partner = z.looseObject({
  partnerId: z.string(),
  org: z.string(),
  takes: z.array(z.string()),
  capacity: z.number().nullable(),
  answerWorkingDays: z.number().nullable(),
  urgentAnswerMinutes: z.number().nullable(),
  takesUrgent: z.boolean(),
  prisons: z.array(z.string()),
  agreedFrom: z.string(),
  agreedTo: z.string().nullable(),
  open: z.boolean(),
});
export type Partner = z.infer<typeof Partner>;

export const Partners = pageOf(Partner);

/** Who somebody is and how they are reached, as far as a consent says so. */
export const Identity = z.looseObject({
  identity: z
    .looseObject({
      givenName: z.string().nullable(),
      familyName: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable()
    .optional(),
  contact: z
    .looseObject({
      routes: z.array(z.looseObject({ kind: z.string(), value: z.string() })),
      accessibilityNeeds: z.array(z.string()),
      unavailable: z.string().nullable(),
    })
    .optional(),
  notice: z.string().nullable().optional(),
  /** Under 18, or a guardian acts for them; told beside the name alone. */
  decidedFor: z.boolean().optional(),
  consentMissing: z.array(z.string()).optional(),
});
export type Identity = z.infer<typeof Identity>;
