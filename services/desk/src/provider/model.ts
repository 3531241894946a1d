import { CalendarDate, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import { pageOf } from '../kernel/paging.ts';

const Break = z.looseObject({
  on: CalendarDate,
  reasonGroup: z.string(),
  resumedOn: CalendarDate.nullable(),
});
const End = z.looseObject({ on: CalendarDate, reasonGroup: z.string() });
const Enquiry = z.looseObject({ enquiryId: z.string(), about: z.string(), dueAt: Instant });

/** Care that goes on by the person's own word, when the order is over. */
const Voluntary = z.looseObject({
  state: z.string(),
  mandateEndsOn: CalendarDate.nullable(),
  offered: z.looseObject({ on: CalendarDate, continues: z.boolean() }).nullable(),
  answer: z.looseObject({ answer: z.string(), saidBy: z.string(), on: CalendarDate }).nullable(),
  awaitsYes: z.boolean(),
  begunOn: CalendarDate.nullable(),
  breaks: z.array(Break),
  ended: End.nullable(),
});

/** A treatment place under an order, as its provider is shown it; what it may not see is left out there. */
export const Episode = z.looseObject({
  episodeId: z.string(),
  pathwayRef: z.string(),
  state: z.string().optional(),
  paused: z.boolean().optional(),
  providerOrg: z.string().nullable().optional(),
  area: z.string().optional(),
  needs: z.array(z.string()).optional(),
  wantedUntil: Instant.optional(),
  heldUntil: Instant.nullable().optional(),
  startBy: CalendarDate.nullable().optional(),
  startedOn: CalendarDate.nullable().optional(),
  breaks: z.array(Break).optional(),
  closed: z.looseObject({ at: Instant, reason: z.string() }).nullable().optional(),
  enquiries: z.array(Enquiry).optional(),
  ended: End.nullable().optional(),
  voluntary: Voluntary.nullable().optional(),
});
export type Episode = z.infer<typeof Episode>;
export const EpisodeToActOn = Episode.extend({ actions: z.array(Action) });
export type EpisodeToActOn = z.infer<typeof EpisodeToActOn>;
export const Episodes = pageOf(Episode);

export const episodeAddress = ({ episodeId }: Pick<Episode, 'episodeId'>): string =>
  `/provider/episodes/${episodeId}`;
