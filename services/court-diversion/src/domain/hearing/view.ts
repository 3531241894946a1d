import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { reported, seenBy, toHearing } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Hearing, HearingType, hearingState } from './state.ts';

/** What the report says; the court tests that it speaks of are another level. */
const ReceivedView = z.object({
  at: Instant,
  attendance: z.string(),
  providerView: z.string().nullable(),
  testsReported: at('L3.court-test', z.boolean()),
});

export const HearingView = z.object({
  hearingId: notice(EntityId),
  orderId: notice(EntityId),
  pathwayRef: notice(PathwayRef),
  at: at('L1', Instant),
  type: at('L1', HearingType),
  state: at('L1', z.enum(['SCHEDULED', 'HELD', 'CANCELLED'])),
  report: at(
    'L1',
    z
      .object({
        dueAt: Instant,
        requested: z.boolean(),
        received: at('L2.treatment', ReceivedView.nullable()),
      })
      .nullable(),
  ),
  minutes: at('L4.charge', z.array(z.string()).nullable()),
});
export type HearingView = z.input<typeof HearingView>;

export const hearingView = viewsOn<Pathway>()({
  name: 'hearing',
  param: 'hearingId',
  schema: HearingView,
  seenBy: [...seenBy.map(toHearing), reported],
  of: ({ hearings, pathwayRef }, id) => {
    const hearing = hearings[id];
    return hearing && whole(pathwayRef, hearing);
  },
});

const whole = (pathwayRef: string, hearing: Hearing): HearingView => ({
  hearingId: hearing.id,
  orderId: hearing.orderId,
  pathwayRef,
  at: hearing.at,
  type: hearing.type,
  state: hearingState(hearing),
  report: hearing.report && {
    dueAt: hearing.report.dueAt,
    requested: hearing.report.asked !== null,
    received: hearing.report.received && {
      at: hearing.report.received.done.at,
      attendance: hearing.report.received.attendance,
      providerView: hearing.report.received.providerView,
      testsReported: hearing.report.received.testsReported,
    },
  },
  minutes: hearing.held ? [...hearing.held.minutes] : null,
});
