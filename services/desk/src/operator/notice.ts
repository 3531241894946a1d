import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { untoldStep } from '../forms/thing.ts';
import { html } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';
import { addressFacts } from '../organisation/addresses.ts';
import { drawDeliveries } from '../organisation/deliveries.ts';
import { NoticeDesk } from '../organisation/model.ts';
import { Organisation } from '../privacy/model.ts';
import { listed } from '../words/said.ts';
import { operator } from './model.ts';
import { noticesPath } from './notices.ts';
import { change } from './noticeThings.ts';

/** Who is told for one organisation, in which order, and what became of each notice. */
export const noticePage = page({
  path: `${noticesPath}/:organisationId`,
  roles: operator,
  async ask(asking, { organisationId }) {
    const [one, desk] = await Promise.all([
      asking.get('intake', `/organisations/${organisationId}`, Organisation),
      asking.maybe('intake', `/organisations/${organisationId}/notices`, NoticeDesk),
    ]);
    const cities = await Promise.all(
      one.areas.map((area) =>
        asking.get('intake', '/organisations', pageOf(Organisation), { kind: 'CITY', area }),
      ),
    );
    const found = cities.flatMap(({ items }) => items.filter(({ closed }) => !closed));
    const coordinators = [...new Set(found.map((city) => city.organisationId))];
    return {
      one,
      deliveries: desk?.deliveries ?? [],
      coordinators: coordinators.filter((city) => city !== organisationId),
    };
  },
  show({ one, deliveries, coordinators }, view) {
    const { say, here } = view;
    const failed = deliveries.filter(({ status }) => status === 'FAILED').length;
    const steps = [untoldStep(change, '', operator)];
    return {
      title: say('operator.notice.title'),
      heading: codeAsName(one.organisationId),
      lead: say('operator.notice.lead', { failed }),
      back: { href: noticesPath, text: say('operator.notices.nav') },
      body: html`<div class="columns"><div><section class="card" aria-labelledby="whom"><h2 id="whom">${say('operator.notice.whom')}</h2>${drawFacts(
        [
          ...addressFacts(one, view),
          {
            label: say('operator.notice.coordinator'),
            value: listed(say, coordinators.map(codeAsName)) || '–',
          },
        ],
      )}</section></div><div>${drawActions(one.closed ? [] : steps, view, [change])}</div></div>${drawDeliveries({ deliveries }, here, view)}`,
    };
  },
});
