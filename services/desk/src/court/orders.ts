import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { closed, courtRoles, Orders, underOrder } from './order.ts';
import { drawOrderRow, nextDate } from './orderRow.ts';

const Search = z.object({
  after: fromPart,
  state: z
    .enum([...underOrder, ...closed])
    .optional()
    .catch(undefined),
});
type Search = z.infer<typeof Search>;

/** Rows of one state on the page of all that run, and on a page of its own. */
const few = 20;
const many = 50;

/** The orders of this court: what runs by state, what needs somebody first; each state on a page of its own. */
export const ordersPage = page({
  path: '/court/orders',
  roles: courtRoles,
  nav: { word: 'court.orders.nav' },
  search: Search,
  async ask(asking, _params, { state, after }: Search) {
    const states = state ? [state] : underOrder;
    const answers = await Promise.all(
      states.map((one) =>
        asking.get('court-diversion', '/orders', Orders, {
          state: one,
          limit: state ? many : few,
          after,
        }),
      ),
    );
    const parts = states.map((one, n) => ({
      state: one,
      items: answers[n]?.items ?? [],
      next: answers[n]?.next ?? null,
    }));
    const names = await namesIn(
      asking,
      parts.flatMap(({ items }) => items),
    );
    return { parts, names, state };
  },
  show({ parts, names, state }, view) {
    const { say } = view;
    const shown = parts.filter(({ items }) => items.length > 0);
    return {
      title: say('court.orders.title'),
      lead: say('court.orders.lead'),
      body: html`${filters(state, view)}<div data-live="orders">${
        shown.length === 0
          ? html`<section class="card"><p>${say(state ? 'court.orders.noneOfState' : 'court.orders.none')}</p></section>`
          : shown.map(
              (part) =>
                html`<section class="card list" aria-labelledby="${part.state}"><h2 id="${part.state}">${sayCode(say, 'orderState', part.state)} <span class="count${part.state === 'START_OVERDUE' ? ' late' : ''}">${part.items.length}${part.next ? '+' : ''}</span></h2><ul>${part.items.map(
                  (one) => drawOrderRow(one, names, view, nextDate(one, view), { untold: true }),
                )}</ul>${more(part, state !== undefined, view)}</section>`,
            )
      }</div>`,
    };
  },
});

function more(
  { state, next }: { readonly state: string; readonly next: string | null },
  alone: boolean,
  { say, here }: View,
): Html {
  if (next === null) return nothing;
  const search = new URLSearchParams(alone ? { state, after: next } : { state });
  return html`<p><a href="${here}?${search}">${alone ? say('court.more') : say('court.orders.allOf', { state: sayCode(say, 'orderState', state) })}</a></p>`;
}

const filters = (chosen: Search['state'], { say, here }: View): Html =>
  html`<nav aria-label="${say('court.orders.filters')}"><ul class="days"><li><a href="${here}"${chosen === undefined ? html` aria-current="page"` : nothing}>${say('court.orders.running')}</a></li>${[
    ...underOrder,
    ...closed,
  ].map(
    (state) =>
      html`<li><a href="${here}?state=${state}"${chosen === state ? html` aria-current="page"` : nothing}>${sayCode(say, 'orderState', state)}</a></li>`,
  )}</ul></nav>`;
