import { serviceNames } from '@throughcare/contracts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { cardsTable } from '../kernel/table.ts';
import { inLine } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import { askFlow, type FlowOf, operator } from './model.ts';
import { drawFlow, rateOf } from './picture.ts';

/** How often an open page looks again, in seconds: no feed tells an operator of events. */
const lookEvery = 15;

/** How the four services are, and what flows between them now. */
export const flowPage = page({
  path: '/operator/flow',
  roles: operator,
  nav: { word: 'operator.flow.nav' },
  ask: (asking) => Promise.all(serviceNames.map((service) => askFlow(asking, service))),
  show(flows, view) {
    const { say, times } = view;
    const alarms = alarmsOf(flows, times.now);
    return {
      title: say('operator.flow.title'),
      lead: html`<span data-live="lead">${say(alarms.length === 0 ? 'operator.flow.calm' : 'operator.flow.alarms', { count: alarms.length })}</span>`,
      body: html`<div data-live="flow" data-again="${lookEvery}">${drawAlarms(alarms, view)}<div class="card picture">${drawFlow(flows, view)}</div>${drawTable(flows, view)}</div>
<p class="soft">${say('operator.flow.counted', { minutes: flows[0]?.flow?.minutes ?? 10 })}</p>
<p><a href="/status/">${say('operator.flow.status')}</a></p>`,
    };
  },
});

export const drawAlarms = (alarms: readonly Alarm[], view: View): Html =>
  alarms.length === 0
    ? nothing
    : html`<section class="note" aria-labelledby="alarms"><h2 id="alarms">${view.say('operator.flow.alarmsHead')}</h2><ul>${alarms.map(
        (alarm) => html`<li>${alarmSaid(alarm, view)}</li>`,
      )}</ul></section>`;

function alarmSaid(alarm: Alarm, { say, times }: View): Html {
  const service = sayCode(say, 'service', alarm.service);
  switch (alarm.what) {
    case 'away':
      return html`${say('operator.alarm.away', { service })}`;
    case 'notReady':
      return html`${say('operator.alarm.notReady', { service, reasons: inLine(say, alarm.reasons) })}`;
    case 'unsent': {
      const said = { service, count: alarm.count, since: times.moment(alarm.since) };
      return html`<a href="/operator/in-transit">${say('operator.alarm.unsent', said)}</a>`;
    }
    case 'unread': {
      const from = sayCode(say, 'service', alarm.from);
      return html`${say('operator.alarm.unread', { service, from, count: alarm.count })}`;
    }
    case 'parked': {
      const said = { service, count: alarm.count, since: times.moment(alarm.since) };
      return html`<a href="/operator/parked/${alarm.service}">${say('operator.alarm.parked', said)}</a>`;
    }
    default:
      return alarm satisfies never;
  }
}

function drawTable(flows: readonly FlowOf[], { say, times }: View): Html {
  const heads = ['from', 'to', 'perMinute', 'behind', 'parked', 'last'] as const;
  const rows = flows.flatMap(({ service, flow }) =>
    (flow?.arrows ?? []).map((arrow) => ({ service, arrow, minutes: flow?.minutes ?? 1 })),
  );
  const number = (n: number) => say('operator.flow.number', { n });
  return cardsTable({
    caption: html`<caption>${say('operator.flow.caption')}</caption>`,
    heads: heads.map((head) => say(`operator.flow.head.${head}`)),
    rows: rows.map(({ service, arrow, minutes }) => [
      sayCode(say, 'service', arrow.from),
      sayCode(say, 'service', service),
      number(rateOf(arrow, minutes)),
      arrow.lag === null ? say('operator.flow.untold') : number(arrow.lag),
      number(arrow.parked),
      arrow.lastAt === null ? say('operator.flow.never') : times.moment(arrow.lastAt),
    ]),
  });
}
