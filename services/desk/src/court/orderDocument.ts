import { drawFacts } from '../forms/facts.ts';
import type { Fact } from '../forms/thing.ts';
import { Refused } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { apart } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { courtRoles, Order, orderAddress, type Terms } from './order.ts';
import { type Profile, profileNamed } from './profile.ts';

/** The order as a paper: who, what, until when, on which conditions, by which law, and where it is signed. */
export const orderDocument = page({
  path: '/court/orders/:pathwayRef/:orderId/document',
  roles: courtRoles,
  async ask(asking, { pathwayRef, orderId }) {
    const order = await asking.get(
      'court-diversion',
      `/people/${pathwayRef}/orders/${orderId}`,
      Order,
    );
    if (!order.order) throw new Refused({ status: 404, code: 'not-found' });
    const [profile, names] = await Promise.all([
      profileNamed(asking, order.order.profile),
      namesOf(asking, [pathwayRef]),
    ]);
    return { order, terms: order.order, profile, name: names.get(pathwayRef) };
  },
  show({ order, terms, profile, name }, view) {
    const { say, times } = view;
    const who = name ?? say('person.unnamed');
    return {
      title: say('court.document.title'),
      heading: say('court.document.heading', { regime: sayCode(say, 'profile', terms.profile) }),
      lead: say('court.order.number', { number: terms.orderNumber }),
      back: { href: orderAddress(order), text: say('court.toOrder') },
      body: html`<article class="card paper">
<p><b>${codeAsName(order.court ?? view.me.org)}</b><br>${times.day(terms.orderDate)}</p>
<p class="who-for">${who}</p>
${lawOf(profile, view)}
<h2>${say('court.document.terms')}</h2>
${drawFacts(termsOf(order, terms, view))}
<h2>${say('court.document.conditions')}</h2>
${
  terms.conditions === undefined || terms.conditions.length === 0
    ? html`<p>${say('court.document.noConditions')}</p>`
    : html`<ol class="conditions">${terms.conditions.map((one) => html`<li>${sayCode(say, 'condition', one)}</li>`)}</ol>`
}
${
  terms.proofDueOn.length === 0
    ? nothing
    : html`<h2>${say('court.fact.proofDue')}</h2><p>${apart(
        say,
        terms.proofDueOn.map((day) => times.day(day)),
      )}</p>`
}
<p>${say('court.document.explained')}</p>
<div class="signatures">${(['court', 'person', 'counsel'] as const).map((one) => html`<p><span class="line"></span>${say(`court.document.sign.${one}`)}</p>`)}</div>
</article><p class="small soft">${say('court.document.print')}</p>`,
    };
  },
});

function lawOf(profile: Profile | undefined, { say }: View): Html {
  if (!profile) return nothing;
  return html`<p>${say('court.document.law', { title: profile.title, source: profile.source })}</p>`;
}

function termsOf(order: Order, terms: Terms, { say, times }: View): readonly Fact[] {
  const { startBy, endDate, treatmentDirectorOrg, treatmentPlace, reviewIntervalDays } = terms;
  const line = (label: string, value: string | null): Fact[] => (value ? [{ label, value }] : []);
  const { clocks } = terms;
  return [
    ...line(say('court.fact.startBy'), startBy && times.day(clocks.startBy ?? startBy)),
    ...line(say('court.fact.endDate'), endDate && times.day(clocks.endDate ?? endDate)),
    ...line(
      say('court.fact.provider'),
      treatmentDirectorOrg ? codeAsName(treatmentDirectorOrg) : null,
    ),
    ...line(say('court.fact.place'), treatmentPlace ?? null),
    ...line(
      say('court.fact.review'),
      reviewIntervalDays ? say('court.everyDays', { days: reviewIntervalDays }) : null,
    ),
    ...line(
      say('court.fact.phases'),
      terms.phases > 1 ? say('court.document.phases', { n: terms.phases }) : null,
    ),
    ...line(say('court.fact.counsel'), order.legal?.counsel ?? null),
    ...line(
      say('court.fact.plea'),
      order.legal?.pleaType ? sayCode(say, 'pleaType', order.legal.pleaType) : null,
    ),
  ];
}
