import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import type { Actor, View } from '@throughcare/record';
import { z } from 'zod';
import { knows } from '../access/knows.ts';
import type { Pathway } from '../pathway/state.ts';
import { type Hearing, HearingType, hearingState } from './state.ts';

export const HearingView = z.object({
  hearingId: EntityId,
  orderId: EntityId,
  pathwayRef: PathwayRef,
  at: Instant,
  type: HearingType,
  state: z.enum(['SCHEDULED', 'HELD', 'CANCELLED']),
  report: z
    .object({
      dueAt: Instant,
      requested: z.boolean(),
      received: z
        .object({
          at: Instant,
          attendance: z.string(),
          providerView: z.string().nullable(),
          testsReported: z.boolean(),
        })
        .nullable(),
    })
    .nullable(),
  minutes: z.array(z.string()).nullable().meta({ description: 'For the court only' }),
});
export type HearingView = z.input<typeof HearingView>;

export const hearingView: View<Pathway> = {
  schema: HearingView,
  of: (state, id, actor) => {
    const hearing = state.hearings[id];
    return hearing && viewHearing(state, hearing, actor);
  },
};

/** A hearing as this caller may see it; undefined where they may not know of it. */
export function viewHearing(
  state: Pathway,
  hearing: Hearing,
  actor: Actor,
): HearingView | undefined {
  const order = state.orders[hearing.orderId];
  const level = order && knows(order, actor, state.pathwayRef);
  if (!level) return undefined;
  const { report, held } = hearing;
  return {
    hearingId: hearing.id,
    orderId: hearing.orderId,
    pathwayRef: state.pathwayRef,
    at: hearing.at,
    type: hearing.type,
    state: hearingState(hearing),
    report: report && {
      dueAt: report.dueAt,
      requested: report.asked !== null,
      received: report.received && {
        at: report.received.done.at,
        attendance: report.received.attendance,
        providerView: report.received.providerView,
        testsReported: report.received.testsReported,
      },
    },
    minutes: level === 'ALL' ? (held ? [...held.minutes] : null) : null,
  };
}
