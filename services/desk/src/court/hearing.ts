import type { CalendarDate, Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { Action } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { inLine } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';

const moment = z.string() as unknown as z.ZodType<Instant>;

/** A sitting of the court, as far as it is told to this reader. */
export const Hearing = z.looseObject({
  hearingId: z.string(),
  orderId: z.string(),
  pathwayRef: z.string(),
  at: moment,
  type: z.string(),
  state: z.enum(['SCHEDULED', 'HELD', 'CANCELLED']),
  replaces: z.string().nullish(),
  judge: z.string().nullish(),
  room: z.string().nullish(),
  report: z
    .looseObject({
      dueAt: moment,
      requested: z.boolean(),
      received: z
        .looseObject({
          at: moment,
          attendance: z.string(),
          providerView: z.string().nullable(),
          testsReported: z.boolean().optional(),
        })
        .nullish(),
    })
    .nullable(),
  minutes: z.array(z.string()).nullish(),
  actions: z.array(Action).default([]),
});
export type Hearing = z.infer<typeof Hearing>;

const Hearings = z.looseObject({ items: z.array(Hearing), next: z.string().nullish() });

/** How many pages of hearings one calendar asks for at the most. */
const mostPages = 5;

/** The hearings of the reader’s court from one day to another, by time. */
export async function hearingsBetween(
  asking: Asking,
  from: CalendarDate,
  to: CalendarDate,
): Promise<readonly Hearing[]> {
  const found: Hearing[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const search = from === to ? { on: from } : { from, to };
    const answer = await asking.get('court-diversion', '/hearings', Hearings, {
      ...search,
      limit: 200,
      after,
    });
    found.push(...answer.items);
    if (!answer.next) break;
    after = answer.next;
  }
  return found;
}

/** All hearings of one order, by time; none where none was ever set. */
export const hearingsOf = async (
  asking: Asking,
  { pathwayRef, orderId }: { readonly pathwayRef: string; readonly orderId: string },
): Promise<readonly Hearing[]> =>
  (
    await asking.maybe(
      'court-diversion',
      `/people/${pathwayRef}/orders/${orderId}/hearings`,
      Hearings,
    )
  )?.items ?? [];

export const hearingAddress = ({
  pathwayRef,
  hearingId,
}: Pick<Hearing, 'pathwayRef' | 'hearingId'>) => `/court/hearings/${pathwayRef}/${hearingId}`;

/** `Review hearing, room 3, R. Example`. */
export function hearingSaid({ type, room, judge }: Hearing, { say }: Pick<View, 'say'>): string {
  const where = room ? say('court.hearing.room', { room }) : '';
  return inLine(say, [sayCode(say, 'hearing', type), where, judge ?? '']);
}

/** Whether the report before the hearing is there; nothing where none is wanted. */
export function reportTag(
  { report, state }: Hearing,
  { say, times }: Pick<View, 'say' | 'times'>,
): Html {
  if (!report) return nothing;
  if (report.received) return html`<span class="tag good">${say('court.report.in')}</span>`;
  if (state !== 'SCHEDULED') return nothing;
  return report.dueAt < times.now
    ? html`<span class="tag soon">${say('court.report.missing')}</span>`
    : html`<span class="tag">${say('court.report.due', { day: times.shortDay(times.dayOf(report.dueAt)) })}</span>`;
}
