import { EntityId, Instant, PathwayRef, Role } from '@throughcare/contracts';
import { notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { seenBy } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';
import { stepsOf } from './steps.ts';

const Code = z.enum(Object.keys(timelineCodes) as [TimelineCode, ...TimelineCode[]]).meta({
  description: Object.entries(timelineCodes)
    .map(([code, { says }]) => `${code}: ${says}`)
    .join(' '),
});

export const TimelineView = z
  .object({
    orderId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    steps: notice(
      z.array(
        z.object({
          at: Instant.meta({ description: 'When it was done, or told to the court' }),
          code: Code,
          role: Role.nullable(),
          org: z.string().nullable(),
          more: z.record(z.string(), z.string()).exactOptional(),
        }),
      ),
    ),
  })
  .meta({ description: 'What was done about an order and told of it, the oldest first' });

/** Each step stands at the level of its code; one whose level the caller does not see is left out. */
export const timelineView = viewsOn<Pathway>()({
  name: 'order-timeline',
  param: 'orderId',
  schema: TimelineView,
  seenBy,
  of(state, id, _asking, levels) {
    const order = state.orders[id];
    return (
      order && {
        orderId: order.id,
        pathwayRef: state.pathwayRef as PathwayRef,
        steps: stepsOf(order, state)
          .filter(({ code }) => levels.has(timelineCodes[code].level))
          .map((one) => ({ ...one })),
      }
    );
  },
});
