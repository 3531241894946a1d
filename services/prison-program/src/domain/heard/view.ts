import { CalendarDate, EntityId, Instant } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { ofPerson, self } from '../access/relations.ts';
import type { PathwayState } from '../person/state.ts';

const OrderView = z.object({
  orderId: EntityId,
  programmeCode: z.string().nullable(),
  startBy: CalendarDate.nullable(),
  closed: z.enum(['COMPLETED', 'REVOKED', 'ENDED']).nullable(),
});
const HearingView = z.object({
  at: Instant.nullable(),
  kind: z.string().nullable(),
  state: z.string().nullable(),
});

export const AtCourtView = z.object({
  pathwayRef: notice(z.uuid()),
  orders: at(
    'L2.order',
    z.array(OrderView).meta({ description: 'Orders as the court told of them' }),
  ),
  hearings: at(
    'L1',
    z.array(HearingView).meta({ description: 'Hearings to which the prison brings the person' }),
  ),
});

/** What the courts told of the person. */
export const atCourtView = viewsOn<PathwayState>()({
  name: 'at-court',
  param: 'pathwayRef',
  schema: AtCourtView,
  seenBy: [...ofPerson, self],
  of: ({ ref, heard }) => ({
    pathwayRef: ref,
    orders: Object.entries(heard.orders).map(([orderId, { programmeCode, startBy, closed }]) => ({
      orderId,
      programmeCode,
      startBy,
      closed,
    })),
    hearings: Object.values(heard.hearings).map((one) => ({
      at: one.at,
      kind: one.kind,
      state: one.state,
    })),
  }),
});
