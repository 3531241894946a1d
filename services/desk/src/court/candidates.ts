import { html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { beforeOrder, courtRoles, Orders } from './order.ts';
import { drawOrderRow, lacksNext } from './orderRow.ts';

/** As many as one part of the page shows. */
const most = 50;

/** Whoever may get an order: who waits for which step, and who has it. */
export const candidatesPage = page({
  path: '/court/candidates',
  roles: courtRoles,
  nav: { word: 'court.candidates.nav' },
  async ask(asking) {
    const orders = (search: Readonly<Record<string, string | number>>) =>
      asking.maybe('court-diversion', '/orders', Orders, { limit: most, ...search });
    const [nobodys, ...mine] = await Promise.all([
      orders({ held: 'NOBODYS' }),
      ...beforeOrder.map((state) => orders({ state })),
    ]);
    const parts = [
      { part: 'nobodys', items: nobodys?.items ?? [], more: nobodys?.next != null },
      ...beforeOrder.map((state, n) => ({
        part: state,
        items: mine[n]?.items ?? [],
        more: mine[n]?.next != null,
      })),
    ];
    const all = parts.flatMap(({ items }) => items);
    const names = await namesIn(asking, all);
    return { parts: parts.filter(({ items }) => items.length > 0), names, count: all.length };
  },
  show({ parts, names, count }, view) {
    const { say } = view;
    return {
      title: say('court.candidates.title'),
      lead: say('court.candidates.lead', { count }),
      body: html`<div data-live="candidates">${
        parts.length === 0
          ? html`<section class="card"><p>${say('court.candidates.none')}</p></section>`
          : parts.map(
              ({ part, items, more }) =>
                html`<section class="card list" aria-labelledby="${part}"><h2 id="${part}">${part === 'nobodys' ? say('court.candidates.nobodys') : sayCode(say, 'orderState', part)} <span class="count">${items.length}${more ? '+' : ''}</span></h2><ul>${items.map(
                  (one) => drawOrderRow(one, names, view, lacksNext(one, view)),
                )}</ul></section>`,
            )
      }</div>`,
    };
  },
});
