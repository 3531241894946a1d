import { CalendarDate, EntityId, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { PathwayState } from '../person/state.ts';

export const OrderView = z.object({
  orderId: EntityId,
  programmeCode: z.string().nullable(),
  startBy: CalendarDate.nullable(),
  closed: z.enum(['COMPLETED', 'REVOKED', 'ENDED']).nullable(),
});
export const HearingView = z.object({
  at: Instant.nullable(),
  kind: z.string().nullable(),
  state: z.string().nullable(),
});

/** Orders as the court told of them. */
export const showOrders = ({ heard }: PathwayState): z.infer<typeof OrderView>[] =>
  Object.entries(heard.orders).map(([orderId, { programmeCode, startBy, closed }]) => ({
    orderId,
    programmeCode,
    startBy,
    closed,
  }));

/** Hearings to which the prison brings the person. */
export const showHearings = ({ heard }: PathwayState): z.infer<typeof HearingView>[] =>
  Object.values(heard.hearings).map(({ at, kind, state }) => ({ at, kind, state }));
