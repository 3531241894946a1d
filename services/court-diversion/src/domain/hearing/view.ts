import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { reported, seenBy, toHearing } from '../access/relations.ts';
import type { Order } from '../order/state.ts';
import { given } from '../pathway/given.ts';
import type { Pathway } from '../pathway/state.ts';
import { reportDueAt } from './reportClock.ts';
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
  judge: at('L1', z.string().nullable()),
  room: at('L1', z.string().nullable()),
  replaces: notice(EntityId.nullable()).meta({ description: 'The hearing whose new date this is' }),
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
  actedOn: true,
  param: 'hearingId',
  schema: HearingView,
  seenBy: [...seenBy.map(toHearing), reported],
  of: ({ hearings, orders, pathwayRef }, id) => {
    const hearing = hearings[id];
    return hearing && whole(pathwayRef, hearing, given(orders[hearing.orderId]));
  },
});

const whole = (pathwayRef: string, hearing: Hearing, order: Order): HearingView => ({
  hearingId: hearing.id,
  orderId: hearing.orderId,
  pathwayRef,
  at: hearing.at,
  type: hearing.type,
  judge: hearing.judge ?? null,
  room: hearing.room ?? null,
  replaces: hearing.replaces,
  state: hearingState(hearing),
  report: hearing.report && {
    dueAt: reportDueAt(order, hearing) ?? hearing.report.dueAt,
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
