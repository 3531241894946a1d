import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { type Hearing, hearingAddress, hearingSaid, reportTag } from './hearing.ts';
import { orderAddress } from './order.ts';
import type { Names } from './orderRow.ts';

/** Hearings of one day by time: when, who, what and where, and whether the report is there. */
export function drawHearings(
  heading: string,
  hearings: readonly Hearing[],
  names: Names,
  view: View,
): Html {
  const { say, times } = view;
  return html`<section class="card list"><h2>${heading} <span class="count">${hearings.length}</span></h2><ul>${hearings.map(
    (one) => {
      const name = names.get(one.pathwayRef) ?? say('person.unnamed');
      const at = times.clock(one.at);
      return html`<li class="row"><div><p class="what"><time class="number" datetime="${one.at}">${at}</time> <a href="${hearingAddress(one)}">${name}</a> ${reportTag(one, view)} ${one.state === 'HELD' ? html`<span class="tag good">${say('court.hearing.held')}</span>` : nothing}</p><p class="why">${hearingSaid(one, view)}</p></div><div class="bar"><a class="button quiet" href="${orderAddress(one)}" aria-label="${say('court.orderOf', { name })}">${say('court.toOrder')}</a></div></li>`;
    },
  )}</ul></section>`;
}
