import { EntityId, PathwayRef } from '@throughcare/contracts';
import { notice, stepsBy, stepsSeen, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { seenBy } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { type TimelineCode, timelineCodes } from './codes.ts';
import { stepsOf } from './steps.ts';

export const TimelineView = z
  .object({
    orderId: notice(EntityId),
    pathwayRef: notice(PathwayRef),
    steps: notice(stepsBy<TimelineCode>(timelineCodes, 'When it was done, or told to the court')),
  })
  .meta({ description: 'What was done about an order and told of it, the oldest first' });

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
        steps: stepsSeen(timelineCodes, stepsOf(order, state), levels),
      }
    );
  },
});
