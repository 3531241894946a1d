import type { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import type { Asking } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import type { Order } from './order.ts';

const Step = z.looseObject({
  at: z.string() as unknown as z.ZodType<Instant>,
  code: z.string(),
  role: z.string().nullable(),
  org: z.string().nullable(),
});
type Step = z.infer<typeof Step>;
const Timeline = z.looseObject({ steps: z.array(Step), next: z.number().nullish() });

/** What happened with an order, the newest first: as the court tells it to this reader, over all services. */
export async function timelineOf(asking: Asking, order: Order): Promise<readonly Step[]> {
  const told = await asking.maybe(
    'court-diversion',
    `/people/${order.pathwayRef}/orders/${order.orderId}/timeline`,
    Timeline,
    { limit: 200 },
  );
  return (told?.steps ?? stepsOf(order)).toReversed();
}

/** Which step of the order says what, where no timeline is told. */
const codes = {
  takenUp: 'TAKEN_UP',
  eligibility: 'ELIGIBLE',
  suitability: 'SUITABLE',
  placeConfirmed: 'PLACE_CONFIRMED',
  offered: 'OFFERED',
  answered: 'CONSENTED',
  issued: 'ISSUED',
  ended: 'ENDED',
} as const;
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  NOT_ELIGIBLE: { eligibility: 'NOT_ELIGIBLE' },
  NOT_SUITABLE: { suitability: 'NOT_SUITABLE' },
  DECLINED: { answered: 'DECLINED' },
};

function stepsOf({ receivedAt, steps, state = '' }: Order): readonly Step[] {
  const done = Object.entries(codes).flatMap(([name, code]) => {
    const one = steps?.[name as keyof typeof codes];
    if (!one) return [];
    return [{ at: one.at, code: otherwise[state]?.[name] ?? code, role: one.role, org: one.org }];
  });
  return [{ at: receivedAt, code: 'RECEIVED', role: null, org: null }, ...done].toSorted(
    (one, other) => (one.at < other.at ? -1 : 1),
  );
}

/** Steps in which time ran out. */
const late = ['START_OVERDUE', 'PROVIDER_SILENT'];

/** So many are in sight; what was before opens. */
const inSight = 12;

export const drawTimeline = (steps: readonly Step[], view: View): Html => {
  const { say } = view;
  const before = steps.slice(inSight);
  return html`<section class="card" aria-labelledby="happened"><h2 id="happened">${say('court.happened')}</h2>${
    steps.length === 0
      ? html`<p class="soft">${say('court.nothingYet')}</p>`
      : drawSteps(steps.slice(0, inSight), view)
  }${before.length === 0 ? nothing : html`<details class="folded"><summary>${say('court.earlier', { count: before.length })}</summary>${drawSteps(before, view)}</details>`}</section>`;
};

const drawSteps = (steps: readonly Step[], { say, times }: View): Html =>
  html`<ol class="timeline" reversed>${steps.map(
    ({ at, code, role, org }) =>
      html`<li${late.includes(code) ? html` class="late"` : nothing}><time datetime="${at}">${times.moment(at)}${whoSaid(role, org)}</time>${sayCode(say, 'timeline', code)}</li>`,
  )}</ol>`;

function whoSaid(role: string | null, org: string | null): string {
  if (org === null || role === null || role === 'SYS' || role === 'SERVICE') return '';
  return ` · ${codeAsName(org)}`;
}
