import { z } from 'zod';
import { html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { TreatmentRows } from './model.ts';
import { drawTreatmentRow } from './said.ts';

const Search = z.object({ after: fromPart });

/** Whom prisons hand over to this prescriber: whose dose is missed or due first, then who is still to come. */
export const handOversPage = page({
  path: '/health/hand-overs',
  roles: ['PRESCRIBER'],
  nav: { word: 'health.handOvers.nav', counts: ['hand-overs'] },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const rows = await asking.get('prison-program', '/ost-hand-overs', TreatmentRows, {
      limit: 100,
      after,
    });
    const names = await namesIn(asking, rows.items);
    return { rows, names };
  },
  show({ rows: { items, next }, names }, view) {
    const { say, here } = view;
    const order = ({ stage, nextDueAt, appointmentAt }: (typeof items)[number]) =>
      `${stage ? 0 : 1} ${nextDueAt ?? appointmentAt ?? '9'}`;
    const sorted = items.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
    return {
      title: say('health.handOvers.title'),
      lead: say('health.handOvers.lead', { count: items.length }),
      body: html`<div data-live="treatments">${
        items.length === 0
          ? html`<section class="card"><p>${say('health.handOvers.none')}</p></section>`
          : html`<section class="card list"><ul>${sorted.map((row) => drawTreatmentRow(row, names, view, row.stage ? 'confirm-ost' : undefined))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});
