import { serviceNames } from '@throughcare/contracts';
import { html, nothing } from '../kernel/html.ts';
import { page } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';
import { Organisation } from '../privacy/model.ts';
import { alarmsOf } from './alarms.ts';
import { drawAlarms } from './flow.ts';
import { askFlow, operator, orAway } from './model.ts';
import { drawOrganisation, isUntold, noticesPath } from './notices.ts';

/** Organisations that are shown; the rest stands where all are. */
const many = 10;

/** No list of work is the operator's: what stands still, and which organisation is told of nothing, is what needs them now. */
export const nowPage = page({
  path: '/',
  roles: operator,
  async ask(asking) {
    const [flows, organisations] = await Promise.all([
      Promise.all(serviceNames.map((service) => askFlow(asking, service))),
      // That intake is away is an alarm of its own.
      orAway(asking.get('intake', '/organisations', pageOf(Organisation), { limit: 100 })),
    ]);
    return { flows, untold: (organisations?.items ?? []).filter(isUntold) };
  },
  show({ flows, untold }, view) {
    const { say, times } = view;
    const alarms = alarmsOf(flows, times.now);
    return {
      title: say('home.title'),
      heading: times.longDay(times.today),
      lead: html`<span data-live="lead">${say(alarms.length === 0 ? 'operator.flow.calm' : 'operator.flow.alarms', { count: alarms.length })}</span>`,
      body: html`<div data-live="alarms" data-again="30">${drawAlarms(alarms, view)}</div>${
        untold.length === 0
          ? nothing
          : html`<section class="card list" aria-labelledby="untold"><h2 id="untold">${say('operator.now.untold')} <span class="count">${untold.length}</span></h2><ul>${untold
              .slice(0, many)
              .map((one) =>
                drawOrganisation(one, view),
              )}</ul>${untold.length > many ? html`<p><a href="${noticesPath}">${say('operator.now.all')}</a></p>` : nothing}</section>`
      }`,
    };
  },
});
