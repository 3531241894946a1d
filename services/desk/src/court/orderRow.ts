import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { type Order, orderAddress } from './order.ts';
import { leadOf } from './orderFacts.ts';
import { troubleTag } from './orderTag.ts';

export type Names = ReadonlyMap<string, string>;

/** An order or candidate as a row of a list: who, what is out of the ordinary, what comes next. */
export function drawOrderRow(
  order: Order,
  names: Names,
  view: View,
  why: string,
  /** Under a heading that says it already, what is out of the ordinary is not said again. */
  { untold = false }: { readonly untold?: boolean } = {},
): Html {
  const { say } = view;
  const name = names.get(order.pathwayRef) ?? say('person.unnamed');
  const href = orderAddress(order);
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${untold ? nothing : troubleTag(order, view)}</p><p class="why">${leadOf(order, view)}${why === '' ? nothing : html` · ${why}`}</p></div><div class="bar"><a class="button quiet" href="${href}" aria-label="${say('court.openOf', { name })}">${say('home.open')}</a></div></li>`;
}

/** The next date of an order, in words; empty where none stands. */
export function nextDate(order: Order, { say, times }: Pick<View, 'say' | 'times'>): string {
  const { state, order: terms, brokenOff, overdueSince } = order;
  if (!terms) return '';
  const day = (key: Parameters<View['say']>[0], on: string | null | undefined) =>
    on ? say(key, { day: times.day(on as never) }) : '';
  switch (state) {
    case 'START_OVERDUE':
      return day('court.next.overdue', overdueSince ?? terms.clocks.startBy);
    case 'ISSUED':
      return day('court.next.startBy', terms.clocks.startBy);
    case 'TREATMENT_BROKEN_OFF':
      return day('court.next.grace', brokenOff?.graceEndsOn);
    case 'SUSPENDED':
      return say('court.fact.standsStill');
    case 'COMPLETED':
    case 'REVOKED':
    case 'ENDED_ADMIN':
      return day('court.next.ended', order.end?.on);
    default:
      return day('court.next.ends', terms.clocks.endDate);
  }
}

/** What a candidate lacks next, and who has it. */
export function lacksNext(order: Order, { say }: Pick<View, 'say'>): string {
  if (order.onHold) return say('court.lacks.hold');
  if (order.court === null) return say('court.lacks.court');
  if (order.state === 'CLINICALLY_SUITABLE' && order.place?.requested)
    return say('court.lacks.placeAnswer');
  return order.state === undefined ? '' : sayCode(say, 'lacks', order.state);
}
