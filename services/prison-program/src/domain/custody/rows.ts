import { CalendarDate, EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, notice, refOf, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { ofStay } from '../access/relations.ts';
import { haltOf } from '../person/halt.ts';
import { needOf } from '../person/need.ts';
import type { PathwayState } from '../person/state.ts';
import { aftercareOf } from '../plan/aftercare.ts';
import { PackItem } from '../plan/packItems.ts';
import { planStateOf, releaseDateOf, unaccountedItems } from '../plan/state.ts';
import { openDeparture, standingRelease, whereabouts, whereaboutsOf } from './whereabouts.ts';

/** A stay as the lists of its prison show it. */
const row = {
  pathwayRef: notice(PathwayRef),
  episodeId: notice(EntityId),
  whereabouts: at('L1.custody', z.enum(whereabouts)),
  need: at('L2', z.enum(['KNOWN', 'NONE', 'UNKNOWN'])),
};
const ofStays = { param: 'episodeId', seenBy: ofStay } as const;
const view = viewsOn<PathwayState>();

export const HeldRow = z.object({
  ...row,
  since: at('L1.custody', Instant),
  halt: notice(z.enum(['STOPPED', 'OUTREACH_STOPPED', 'PAUSED']).nullable()),
});
export const heldRow = view({
  ...ofStays,
  name: 'stay',
  schema: HeldRow,
  of(state, id) {
    const stay = state.episodes[id];
    return (
      stay && {
        pathwayRef: refOf(state.ref),
        episodeId: id,
        whereabouts: whereaboutsOf(stay),
        since: stay.since,
        need: needOf(state),
        halt: haltOf(state),
      }
    );
  },
});

export const ReleaseRow = z.object({
  ...row,
  expectedOn: at('L1.custody', CalendarDate.nullable()),
  releasedAt: at('L1.custody', Instant.nullable()),
  plan: at('L1', z.enum(['NONE', 'PLAN_STARTED', 'PLAN_READY', 'PACK_ISSUED'])),
  unaccounted: at('L1', z.array(PackItem)),
  acceptedBy: at(
    'L1',
    z.array(z.string()).meta({ description: 'Partners that take the person up outside' }),
  ),
  asked: at('L1', z.int().meta({ description: 'Partners that have not answered yet' })),
  unplaced: at('L1', z.boolean().meta({ description: 'No partner was found; someone must look' })),
});
export const releaseRow = view({
  ...ofStays,
  name: 'release',
  schema: ReleaseRow,
  of(state, id) {
    const stay = state.episodes[id];
    const { acceptedBy, offers, unplaced } = aftercareOf(state, id);
    return (
      stay && {
        pathwayRef: refOf(state.ref),
        episodeId: id,
        whereabouts: whereaboutsOf(stay),
        expectedOn: releaseDateOf(stay.plan),
        releasedAt: standingRelease(stay)?.releasedAt ?? null,
        plan: planStateOf(stay.plan),
        unaccounted: [...unaccountedItems(stay.plan)],
        acceptedBy: [...acceptedBy],
        asked: offers.filter((offer) => offer.state === 'OFFERED').length,
        unplaced,
        need: needOf(state),
      }
    );
  },
});

export const DepartureRow = z.object({
  pathwayRef: row.pathwayRef,
  episodeId: row.episodeId,
  windowFrom: at('L1.custody', CalendarDate),
  windowTo: at('L1.custody', CalendarDate),
});
export const departureRow = view({
  ...ofStays,
  name: 'departure',
  schema: DepartureRow,
  of(state, id) {
    const stay = state.episodes[id];
    const departure = stay && openDeparture(stay);
    return (
      departure && {
        pathwayRef: refOf(state.ref),
        episodeId: id,
        windowFrom: departure.windowFrom,
        windowTo: departure.windowTo,
      }
    );
  },
});
