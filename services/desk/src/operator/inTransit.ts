import { serviceNames } from '@throughcare/contracts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { InTransit, operator, orAway, typeSaid } from './model.ts';

/** Events that others should have by now: the operator owes them to whom they are about. */
export const inTransitPage = page({
  path: '/operator/in-transit',
  roles: operator,
  nav: { word: 'operator.inTransit.nav' },
  ask: (asking) =>
    Promise.all(
      serviceNames.map(async (service) => ({
        service,
        found: await orAway(asking.get(service, '/in-transit', InTransit)),
      })),
    ),
  show(all, view) {
    const { say } = view;
    const rows = all
      .flatMap(({ service, found }) => (found?.items ?? []).map((one) => ({ service, ...one })))
      .toSorted((one, other) => (one.due < other.due ? -1 : 1));
    const late = rows.filter(({ overdue }) => overdue);
    const away = all.filter(({ found }) => found === undefined);
    return {
      title: say('operator.inTransit.title'),
      lead: say('operator.inTransit.lead', { late: late.length, count: rows.length }),
      body: html`${away.map(({ service }) => html`<p class="note">${say('operator.alarm.away', { service: sayCode(say, 'service', service) })}</p>`)}<div data-live="transit" data-again="15">${
        rows.length === 0
          ? html`<section class="card"><p>${say('operator.inTransit.none')}</p></section>`
          : html`${section('late', late, view)}${section(
              'way',
              rows.filter(({ overdue }) => !overdue),
              view,
            )}`
      }</div>`,
    };
  },
});

type Row = { readonly service: string } & (typeof InTransit)['_output']['items'][number];

function section(part: 'late' | 'way', rows: readonly Row[], view: View): Html {
  const { say, times } = view;
  if (rows.length === 0) return nothing;
  return html`<section class="card list" aria-labelledby="${part}"><h2 id="${part}">${say(`operator.inTransit.${part}`)} <span class="count${part === 'late' ? ' late' : ''}">${rows.length}</span></h2><ul>${rows.map(
    ({ service, type, events, since, due }) =>
      html`<li class="row"><div><p class="what">${typeSaid(type)} ${dueTag(due, view)}</p><p class="why">${sayCode(say, 'service', service)} · ${say('operator.inTransit.since', { count: events, since: times.moment(since) })}</p></div></li>`,
  )}</ul></section>`;
}
