import { type ServiceName, serviceNames } from '@throughcare/contracts';
import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { morePages } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { operator, orAway, ParkedPage, type ParkedRow, typeSaid } from './model.ts';

const path = '/operator/parked';
const Search = z.object({
  service: z.enum(serviceNames).optional().catch(undefined),
  after: z.string().max(500).optional().catch(undefined),
});
type Search = z.infer<typeof Search>;
type Of = {
  readonly service: ServiceName;
  readonly found: z.infer<typeof ParkedPage> | undefined;
};

/** What could not be applied when it came, in each service, those parked longest first. */
export const parkedPage = page({
  path,
  roles: operator,
  nav: { word: 'operator.parked.nav' },
  search: Search,
  ask: (asking, _params, { service, after }: Search) =>
    Promise.all(
      serviceNames
        .filter((one) => service === undefined || one === service)
        .map(
          async (one): Promise<Of> => ({
            service: one,
            found: await orAway(
              asking.get(one, '/parked', ParkedPage, {
                limit: 50,
                ...(service !== undefined && { after }),
              }),
            ),
          }),
        ),
    ),
  show(all, view) {
    const { say } = view;
    const none = all.every(({ found }) => found !== undefined && found.items.length === 0);
    return {
      title: say('operator.parked.title'),
      lead: say('operator.parked.lead'),
      body: html`<div data-live="parked" data-again="15">${
        none
          ? html`<section class="card"><p>${say('operator.parked.none')}</p></section>`
          : all.map((one) => drawService(one, view))
      }</div>`,
    };
  },
});

function drawService({ service, found }: Of, view: View): Html {
  const { say } = view;
  const name = sayCode(say, 'service', service);
  if (found === undefined)
    return html`<section class="card"><h2>${name}</h2><p>${say('operator.event.away')}</p></section>`;
  if (found.items.length === 0) return nothing;
  return html`<section class="card list" aria-labelledby="${service}"><h2 id="${service}">${name}</h2><ul>${found.items.map(
    (row) => drawRow(service, row, view),
  )}</ul></section><p class="bar at-once"><a class="button quiet" href="${path}/${service}">${say('operator.parked.all', { service: name })}</a></p>${morePages(path, found.next, view, { service })}`;
}

function drawRow(service: ServiceName, row: ParkedRow, { say, times }: View): Html {
  const type = typeSaid(row.type ?? row.topic);
  const since = times.moment(row.since);
  return html`<li class="row"><div><p class="what">${type}</p><p class="why">${sayCode(say, 'parkedReason', row.reason)} · ${say('operator.parked.since', { since })}</p></div>${
    row.ref === null
      ? nothing
      : html`<div class="bar"><a class="button quiet" href="${path}/${service}/${row.ref}" aria-label="${say('operator.parked.lookAt', { type, since })}">${say('operator.parked.look')}</a></div>`
  }</li>`;
}
