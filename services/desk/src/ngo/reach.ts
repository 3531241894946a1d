import { type Html, html, nothing } from '../kernel/html.ts';
import type { View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import type { Identity } from './model.ts';

/** How somebody is reached, as far as the reader may know. */
export function drawReach(identity: Identity | undefined, { say }: View): Html {
  const contact = identity?.contact;
  const notice = identity?.notice ? html`<p class="soft small">${identity.notice}</p>` : nothing;
  if (!contact) return nothing;
  const { routes, accessibilityNeeds, unavailable } = contact;
  return html`<section class="card" aria-labelledby="reach"><h2 id="reach">${say('ngo.reach.title')}</h2><dl class="facts">${routes.map(
    ({ kind, value }) =>
      html`<dt>${sayCode(say, 'route', kind)}</dt><dd>${drawRoute(kind, value)}</dd>`,
  )}${unavailable ? html`<dt>${say('ngo.reach.not')}</dt><dd>${unavailable}</dd>` : nothing}${
    accessibilityNeeds.length > 0
      ? html`<dt>${say('ngo.reach.access')}</dt><dd>${listed(say, accessibilityNeeds)}</dd>`
      : nothing
  }</dl>${routes.length === 0 ? html`<p>${say('ngo.reach.none')}</p>` : nothing}${notice}</section>`;
}

/** A number is dialled by one tap, a mail begun. */
export function drawRoute(kind: string, value: string): Html {
  if (kind === 'PHONE') return html`<a href="tel:${value.replaceAll(/[^+\d]/g, '')}">${value}</a>`;
  return kind === 'EMAIL' ? html`<a href="mailto:${value}">${value}</a>` : html`${value}`;
}
