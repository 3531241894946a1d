import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { untoldStep } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';
import { Organisation } from '../privacy/model.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { operator } from './model.ts';
import { noticesPath } from './notices.ts';
import { addressFacts, again, change, NoticeDesk } from './noticeThings.ts';

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
    const { say } = view;
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
      )}</section>${drawDeliveries(one.organisationId, deliveries, view)}</div><div>${drawActions(one.closed ? [] : steps, view, [change])}</div></div>`,
    };
  },
});

const drawDeliveries = (
  organisationId: string,
  deliveries: NoticeDesk['deliveries'],
  { say, times }: View,
): Html =>
  html`<section class="card list" aria-labelledby="sent"><h2 id="sent">${say('operator.notice.deliveries')}</h2>${
    deliveries.length === 0
      ? html`<p>${say('operator.notice.none')}</p>`
      : html`<ul>${deliveries.map(({ deliveryId, to, step, at, status, attempts, code }) => {
          const sent = times.moment(at);
          const tag = status === 'FAILED' ? 'late' : status === 'SENT' ? 'good' : 'soon';
          return html`<li class="row"><div><p class="what">${to} <span class="tag ${tag}">${sayCode(say, 'delivery', status)}</span></p><p class="why">${sent} · ${sayCode(say, 'noticeStep', step)} · ${say('operator.notice.tries', { count: attempts })}${code === null ? nothing : html` · ${say('operator.notice.answer', { code })}`}</p></div>${
            status === 'WAITING'
              ? nothing
              : html`<div class="bar"><a class="button quiet" href="${noticesPath}/${organisationId}/${deliveryId}/do/${again}" aria-label="${say('operator.notice.againOf', { to, at: sent })}">${say('operator.notice.again')}</a></div>`
          }</li>`;
        })}</ul>`
  }</section>`;
