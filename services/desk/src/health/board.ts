import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { type TreatmentRow, TreatmentRows } from './model.ts';
import { drawTreatmentRow } from './said.ts';

const Search = z.object({ after: fromPart });

/** Somebody inside gives the dose, or is to. */
const isInside = ({ stage, whereabouts }: TreatmentRow): boolean =>
  !stage && (whereabouts === 'IN_CUSTODY' || whereabouts === 'TEMPORARILY_OUT');

/**
 * Substitution treatment of this prison: whoever is out and has no confirmed dose stands first, the longest missed on top, as
 * the service orders them; then whoever is treated inside.
 */
export const boardPage = page({
  path: '/health/treatments',
  roles: ['PHC'],
  nav: { word: 'health.board.nav', counts: ['treatments'] },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const rows = await asking.get('prison-program', '/substitution', TreatmentRows, {
      limit: 100,
      after,
    });
    const names = await namesIn(asking, rows.items);
    return { rows, names };
  },
  show({ rows: { items, next }, names }, view) {
    const { say, here } = view;
    const inside = items.filter(isInside);
    const outside = items.filter((row) => !isInside(row));
    const missed = outside.filter(({ stage }) => stage && stage !== 'DUE');
    return {
      title: say('health.board.title'),
      lead: say('health.board.lead', { outside: outside.length, missed: missed.length }),
      body: html`<div data-live="treatments">${
        items.length === 0
          ? html`<section class="card"><p>${say('health.board.none')}</p><p><a href="/health/people">${say('health.board.toPeople')}</a></p></section>`
          : html`${section('outside', outside)}${section('inside', inside)}${morePages(here, next, view)}`
      }</div>`,
    };

    function section(part: 'outside' | 'inside', rows: readonly TreatmentRow[]): Html {
      if (rows.length === 0) return part === 'outside' ? nobodyOutside(view) : nothing;
      const move = part === 'inside' ? 'note-ost-dose' : 'confirm-ost';
      return html`<section class="card list" aria-labelledby="${part}"><h2 id="${part}">${say(`health.board.${part}`)} <span class="count${part === 'outside' && missed.length > 0 ? ' late' : ''}">${rows.length}</span></h2><ul>${rows.map(
        (row) => drawTreatmentRow(row, names, view, move),
      )}</ul></section>`;
    }
  },
});

const nobodyOutside = ({ say }: View): Html =>
  html`<section class="card"><p>${say('health.board.noneOutside')}</p></section>`;
