import { CalendarDate, Instant, type Role } from '@throughcare/contracts';
import { z } from 'zod';
import { formOf } from '../forms/field.ts';
import { Action } from '../forms/thing.ts';

/** Who works at a prison beside its healthcare. */
export const prisonDesk = ['PCM', 'PPT', 'PREC'] as const satisfies readonly Role[];

/** What the prison's service answers; what a reader may not see is left out there. */
export const ReleaseRow = z.looseObject({
  pathwayRef: z.string(),
  episodeId: z.string(),
  whereabouts: z.string().optional(),
  need: z.string().optional(),
  expectedOn: CalendarDate.nullish(),
  releasedAt: Instant.nullish(),
  plan: z.string().optional(),
  unaccounted: z.array(z.string()).optional(),
  acceptedBy: z.array(z.string()).optional(),
  asked: z.number().optional(),
  unplaced: z.boolean().optional(),
});
export type ReleaseRow = z.infer<typeof ReleaseRow>;

export const HeldRow = z.looseObject({
  pathwayRef: z.string(),
  whereabouts: z.string().optional(),
  need: z.string().optional(),
  since: Instant,
  halt: z.string().nullish(),
});
export type HeldRow = z.infer<typeof HeldRow>;

const Step = z.looseObject({ at: Instant, org: z.string(), role: z.string() });
const PackEntry = z.looseObject({
  item: z.string(),
  ready: z.boolean(),
  reason: z.string().nullable(),
  appointmentAt: Instant.nullable(),
  language: z.string().nullable(),
});
export type PackEntry = z.infer<typeof PackEntry>;

export const Plan = z.looseObject({
  episodeId: z.string(),
  state: z.string().optional(),
  area: z.string().nullish(),
  dates: z
    .array(
      z.looseObject({
        on: CalendarDate.nullable(),
        dateType: z.string(),
        reason: z.string().nullable(),
      }),
    )
    .optional(),
  pack: z.array(PackEntry).optional(),
  clinicalPack: z.array(PackEntry).optional(),
  unaccounted: z.array(z.string()).optional(),
  mayNote: z.array(z.string()).optional(),
  aftercare: z
    .looseObject({
      acceptedBy: z.array(z.string()),
      offers: z.array(z.looseObject({ state: z.string().nullable() })),
      unplaced: z.boolean(),
      treatmentProviders: z.array(z.string()),
      firstContactAt: Instant.nullable(),
    })
    .optional(),
  actions: z.array(Action).default([]),
});
export type Plan = z.infer<typeof Plan>;

const Release = z.looseObject({
  releaseId: z.string(),
  state: z.string(),
  releasedAt: Instant,
  prisonId: z.string(),
  kind: z.string(),
  heldUntil: Instant,
  reasonCode: z.string().nullable(),
  step: Step,
});
export type Release = z.infer<typeof Release>;
const Stay = z.looseObject({
  episodeId: z.string(),
  whereabouts: z.string(),
  prisonId: z.string(),
  admission: z.looseObject({ at: Instant, date: CalendarDate, reason: z.string() }).nullable(),
  movements: z.array(
    z.looseObject({
      kind: z.string(),
      at: Instant,
      prisonId: z.string(),
      reason: z.string().nullable(),
    }),
  ),
  departures: z.array(
    z.looseObject({
      windowFrom: CalendarDate,
      windowTo: CalendarDate,
      outcome: z.string().nullable(),
    }),
  ),
  releases: z.array(Release),
  announced: z.looseObject({ toPrison: z.string(), until: Instant }).nullable(),
  recall: z.looseObject({ code: z.string().nullable() }).nullable(),
});
export type Stay = z.infer<typeof Stay>;
export const Custody = z.looseObject({
  whereabouts: z.string().nullish(),
  need: z.string().optional(),
  halt: z.string().nullish(),
  episodes: z.array(Stay).optional(),
  actions: z.array(Action).default([]),
});
export type Custody = z.infer<typeof Custody>;

export const Enrolment = z.looseObject({
  enrolmentId: z.string(),
  programmeCode: z.string().optional(),
  status: z.string().optional(),
  underOrder: z.boolean().optional(),
  onHoldAtIntake: z.boolean().optional(),
  waitlistedSince: Instant.nullish(),
  placeHeldUntil: Instant.nullish(),
  placeKept: z.boolean().optional(),
  mayBecome: z.array(z.string()).optional(),
  changes: z
    .array(z.looseObject({ to: z.string(), reason: z.string().nullable(), step: Step }))
    .optional(),
  actions: z.array(Action).default([]),
});
export type Enrolment = z.infer<typeof Enrolment>;

export const Person = z.looseObject({
  custody: Custody.optional(),
  plan: Plan.nullable(),
  enrolments: z.array(Enrolment),
  hearings: z
    .array(
      z.looseObject({
        at: Instant.nullable(),
        kind: z.string().nullable(),
        state: z.string().nullable(),
      }),
    )
    .optional(),
});
export type Person = z.infer<typeof Person>;

export const DepartureRow = z.looseObject({
  pathwayRef: z.string(),
  windowFrom: CalendarDate.optional(),
  windowTo: CalendarDate.optional(),
});
export type DepartureRow = z.infer<typeof DepartureRow>;

export const Review = z.looseObject({
  reviewId: z.string(),
  state: z.string(),
  reason: z.string(),
  messageType: z.string(),
  prisonId: z.string().nullable(),
  occurredAt: Instant.nullable(),
  source: z.string(),
  row: z.number(),
  pathwayRef: z.string().nullish(),
  added: Step,
  outcome: z.string().nullable(),
  actions: z.array(Action).default([]),
});
export type Review = z.infer<typeof Review>;

/** The stay that counts today: the one whose release is prepared; else the last. */
export const currentStay = ({ custody, plan }: Person): Stay | undefined =>
  custody?.episodes?.find(({ episodeId }) => episodeId === plan?.episodeId) ??
  custody?.episodes?.at(-1);

/** The release that is neither taken back nor corrected. */
export const standingRelease = (stay: Stay | undefined): Release | undefined =>
  stay?.releases.findLast(({ state }) => state === 'RECORDED' || state === 'CONFIRMED');

/** All that a pack is made of, as the command that notes it says. */
export const packItems: readonly string[] =
  formOf('prison-program', 'note-pack-item')?.fields.find(({ name }) => name === 'item')?.codes ??
  [];

export const personAddress = (pathwayRef: string): string => `/prison/people/${pathwayRef}`;
