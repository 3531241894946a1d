import { addCalendarDays, type Instant, latest } from '@throughcare/contracts';
import { type Context, farOff, now, type Refusal, refuse, settingsFor } from '@throughcare/record';
import { z } from 'zod';
import type { CourtDiversionSettings } from '../../settings.ts';
import type { Order } from '../order/state.ts';
import type { Pathway } from '../pathway/state.ts';
import { profiles } from '../profiles/index.ts';
import type { Done } from '../step/done.ts';
import { type Hearing, type HearingType, hearingState } from './state.ts';

const shortCode = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@/-]{0,59}$/u);

/** Who sits and where: names of the court's own, of no person who stands before it. */
export const sitting = {
  judge: shortCode.exactOptional().meta({
    description: 'Who sits: the name of an account, or a short code of the court',
  }),
  room: shortCode.exactOptional().meta({ description: 'Where, as the court calls it' }),
};

type Wanted = {
  readonly at: Instant;
  readonly type: HearingType;
  readonly judge?: string | null;
  readonly room?: string | null;
};

/** A hearing about this order at a time to come; before a review its report is asked for. */
export function newHearing(
  order: Order,
  { at, type, judge, room }: Wanted,
  context: Context<CourtDiversionSettings>,
  scheduled: Done,
): Hearing {
  const { reportRequestLeadDays, reportDueLeadDays } = settingsFor(context.settings, {
    court: order.court,
  });
  const profile = order.terms && profiles[order.terms.profile];
  const wantsReport = type === 'REVIEW' && profile?.review.reportBefore === true;
  return {
    id: context.id('hearing'),
    orderId: order.id,
    at,
    type,
    judge: judge ?? null,
    room: room ?? null,
    report: wantsReport
      ? {
          askAt: addCalendarDays(at, -reportRequestLeadDays, order.zone),
          dueAt: latest(context.now, addCalendarDays(at, -reportDueLeadDays, order.zone)),
          asked: null,
          received: null,
        }
      : null,
    replaces: null,
    scheduled,
    held: null,
    cancelled: null,
  };
}

/** A hearing is set for a time to come. */
export const hearingAhead = {
  after: [{ ...now, code: 'hearing-in-the-past' as const }],
  to: [farOff],
};

/** A time is taken at which another hearing of this order is set. */
export function checkTime(
  { hearings }: Pathway,
  { id: orderId }: Order,
  at: Instant,
): Refusal | null {
  const taken = Object.values(hearings).some(
    (other) => other.orderId === orderId && other.at === at && hearingState(other) === 'SCHEDULED',
  );
  return taken
    ? refuse.conflict('hearing-at-this-time', 'A hearing of this order is set for this moment.')
    : null;
}
