import { html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { Orders } from './order.ts';
import { drawOrderRow, lacksNext } from './orderRow.ts';

/** Candidates that wait for the clinical screen by the reader’s organisation. */
export const toAssessPage = page({
  path: '/court/to-assess',
  roles: ['ASSR'],
  nav: { word: 'court.toAssess.nav', counts: ['to-assess'] },
  async ask(asking) {
    const orders = await asking.get('court-diversion', '/to-assess', Orders, { limit: 100 });
    const names = await namesIn(asking, orders.items);
    return { orders, names };
  },
  show({ orders: { items }, names }, view) {
    const { say } = view;
    return {
      title: say('court.toAssess.title'),
      lead: say('court.toAssess.lead', { count: items.length }),
      body:
        items.length === 0
          ? html`<section class="card"><p>${say('court.toAssess.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawOrderRow(one, names, view, lacksNext(one, view)))}</ul></section>`,
    };
  },
});
