import { CalendarDate, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import { pageOf } from '../kernel/paging.ts';
import { Checkpoint } from '../ngo/model.ts';

/** What the services answer to a city; what it may not see is left out there. It is told of people by reference, never by name. */
export const Placement = z.looseObject({
  placementId: z.string(),
  pathwayRef: z.string(),
  cause: z.string(),
  state: z.string(),
  openedAt: Instant,
  round: z.number(),
  unplaced: z
    .looseObject({
      at: Instant,
      reason: z.string(),
      grounds: z.array(z.looseObject({ ground: z.string(), partners: z.number() })),
    })
    .nullable(),
  provider: z.string().nullable().optional(),
  offers: z
    .array(
      z.looseObject({
        offerId: z.string(),
        partnerOrg: z.string(),
        round: z.number(),
        state: z.string(),
      }),
    )
    .optional(),
});
export type Placement = z.infer<typeof Placement>;
export const PlacementToActOn = Placement.extend({ actions: z.array(Action) });
export type PlacementToActOn = z.infer<typeof PlacementToActOn>;
export const Placements = pageOf(Placement);

export const placementAddress = ({
  pathwayRef,
  placementId,
}: Pick<Placement, 'pathwayRef' | 'placementId'>): string =>
  `/city/unplaced/${pathwayRef}/${placementId}`;

/** The weeks after one release. */
export const OverdoseWindow = z.looseObject({
  windowId: z.string(),
  from: Instant,
  until: Instant,
  partnerOrg: z.string().nullable().optional(),
  checkpoints: z.array(Checkpoint).optional(),
  closed: z.looseObject({ at: Instant, reason: z.string() }).nullable().optional(),
});
export type OverdoseWindow = z.infer<typeof OverdoseWindow>;
export const OverdoseWindows = pageOf(OverdoseWindow);

/** Somebody released on substitution treatment whom nobody outside treats. */
export const Gap = z.looseObject({
  pathwayRef: z.string(),
  ostId: z.string(),
  status: z.string().optional(),
  outreach: z.string().optional(),
  appointmentAt: Instant.nullable().optional(),
  nextDueAt: Instant.nullable().optional(),
  stage: z.string().nullable().optional(),
  prisonId: z.string().optional(),
  area: z.string().nullable().optional(),
});
export type Gap = z.infer<typeof Gap>;
export const Gaps = pageOf(Gap);

/** A release of somebody whose need is unknown. */
export const Card = z.looseObject({ episodeId: z.string(), at: Instant });
export const Cards = pageOf(Card);

export const Agreement = z.looseObject({
  partnerId: z.string(),
  org: z.string(),
  providerIds: z.array(z.string()),
  takes: z.array(z.string()),
  capacity: z.number().nullable(),
  answerWorkingDays: z.number().nullable(),
  urgentAnswerMinutes: z.number().nullable(),
  takesUrgent: z.boolean(),
  prisons: z.array(z.string()),
  agreedFrom: CalendarDate,
  agreedTo: CalendarDate.nullable(),
  open: z.boolean(),
  load: z
    .looseObject({ taken: z.number(), placesTaken: z.number(), free: z.number().nullable() })
    .nullish(),
});
export type Agreement = z.infer<typeof Agreement>;
export const Agreements = pageOf(Agreement);
