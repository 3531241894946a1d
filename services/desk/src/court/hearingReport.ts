import { drawFacts } from '../forms/facts.ts';
import { Refused } from '../kernel/asking.ts';
import { html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { Hearing, hearingAddress, hearingSaid } from './hearing.ts';
import { courtRoles, Order } from './order.ts';
import { factsOf, leadOf } from './orderFacts.ts';

/** The report before a review as a paper: what was reported, and how the order stands. */
export const hearingReport = page({
  path: '/court/hearings/:pathwayRef/:hearingId/report',
  roles: courtRoles,
  async ask(asking, { pathwayRef, hearingId }) {
    const hearing = await asking.get(
      'court-diversion',
      `/people/${pathwayRef}/hearings/${hearingId}`,
      Hearing,
    );
    if (!hearing.report) throw new Refused({ status: 404, code: 'not-found' });
    const [order, names] = await Promise.all([
      asking.get('court-diversion', `/people/${pathwayRef}/orders/${hearing.orderId}`, Order),
      namesOf(asking, [pathwayRef]),
    ]);
    return { hearing, report: hearing.report, order, name: names.get(pathwayRef) };
  },
  show({ hearing, report, order, name }, view) {
    const { say, times } = view;
    const { received } = report;
    return {
      title: say('court.report.title'),
      lead: leadOf(order, view),
      back: { href: hearingAddress(hearing), text: say('court.toHearing') },
      body: html`<article class="card paper">
<p><b>${codeAsName(order.court ?? view.me.org)}</b><br>${hearingSaid(hearing, view)}, ${times.moment(hearing.at)}</p>
<p class="who-for">${name ?? say('person.unnamed')}</p>
<h2>${say('court.report.reported')}</h2>
${
  received
    ? html`<dl class="facts"><dt>${say('court.fact.reportIn')}</dt><dd>${times.moment(received.at)}</dd><dt>${say('court.fact.attendance')}</dt><dd>${sayCode(say, 'attendance', received.attendance)}</dd>${received.testsReported ? html`<dt>${say('court.fact.tests')}</dt><dd>${say('court.fact.testsReported')}</dd>` : nothing}</dl>
<h3>${say('court.fact.providerView')}</h3><p>${received.providerView ?? say('form.nothing')}</p>`
    : html`<p>${say('court.report.notYet', { at: times.moment(report.dueAt) })}</p>`
}
<h2>${say('court.stands')}</h2>
${drawFacts(factsOf(order, view))}
</article><p class="small soft">${say('court.document.print')}</p>`,
    };
  },
});
