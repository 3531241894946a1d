import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import type { Action, Fact } from '../forms/thing.ts';
import { drawGuardians } from '../guardian/card.ts';
import { personAt } from '../guardian/ofPerson.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type Shown, type View } from '../kernel/page.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Hearing, hearingAddress, hearingSaid, hearingsOf, reportTag } from './hearing.ts';
import { courtAndAssessors, courtRoles, Order } from './order.ts';
import { factsOf, leadOf } from './orderFacts.ts';
import { troubleTag } from './orderTag.ts';
import { drawTimeline, timelineOf } from './timeline.ts';

/** What comes first in each state: the filled button is the next step. */
const firstSteps: Readonly<Record<string, readonly string[]>> = {
  CANDIDATE: ['determine-eligibility', 'take-up-candidate'],
  LEGALLY_ELIGIBLE: ['determine-suitability', 'name-assessor'],
  CLINICALLY_SUITABLE: ['request-place', 'offer-order'],
  TREATMENT_PLACE_CONFIRMED: ['offer-order'],
  OFFERED: ['record-answer'],
  CONSENTED: ['issue-order'],
  ISSUED: ['schedule-hearing', 'record-start'],
  START_OVERDUE: ['ask-provider', 'record-provider-answer', 'set-start-by'],
  ACTIVE: ['schedule-hearing', 'record-response'],
  NON_COMPLIANCE_REPORTED: ['record-response'],
  TREATMENT_BROKEN_OFF: ['ask-provider', 'record-response'],
  BREACHED: ['decide-breach', 'schedule-hearing'],
  SUSPENDED: ['resume-order'],
  REVOKED: ['decide-challenge', 'renew-order'],
};

/** What ends something stands below what goes on. */
const endings = [
  'file-breach',
  'revoke-order',
  'withdraw-place-request',
  'withdraw-candidate',
  'end-administratively',
];
const inOrder = (actions: readonly Action[]): readonly Action[] =>
  actions.toSorted((one, other) => endings.indexOf(one.name) - endings.indexOf(other.name));

/** One case: what happened over all services, what may be done now, what stands. */
export const orderPage = page({
  path: '/court/orders/:pathwayRef/:orderId',
  roles: courtAndAssessors,
  async ask(asking, { pathwayRef, orderId }) {
    const order = await asking.get(
      'court-diversion',
      `/people/${pathwayRef}/orders/${orderId}`,
      Order,
    );
    const [timeline, hearings, who] = await Promise.all([
      timelineOf(asking, order),
      hearingsOf(asking, order),
      personAt(asking, pathwayRef),
    ]);
    return { order, timeline, hearings, ...who };
  },
  show({ order, timeline, hearings, name, guardians }, view) {
    const { say } = view;
    return {
      title: order.order ? say('court.order.title') : say('court.candidate.title'),
      heading: html`${name ?? say('person.unnamed')} ${troubleTag(order, view)}`,
      lead: leadOf(order, view),
      back: backOf(order, view),
      body: html`<div class="columns" data-live="order"><div>
${drawTimeline(timeline, view)}
${drawReports(order, view)}
${drawStanding(factsOf(order, view), view)}
</div><div>
${drawActions(inOrder(order.actions), view, firstSteps[order.state ?? ''])}
${drawHearings(hearings, view)}
${drawGuardians(guardians, order.pathwayRef, view)}
${order.order && isOfCourt(view) ? html`<p class="screen"><a href="${view.here}/document">${say('court.document.open')}</a></p>` : nothing}
</div></div>`,
    };
  },
});

function drawHearings(hearings: readonly Hearing[], view: View): Html {
  const { say, times } = view;
  const shown = hearings.filter(({ state }) => state !== 'CANCELLED').toReversed();
  if (shown.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="hearings"><h2 id="hearings">${say('court.hearings')}</h2><ul class="plain">${shown.map(
    (one) =>
      html`<li><a href="${hearingAddress(one)}">${times.moment(one.at)}</a> ${reportTag(one, view)}<br><span class="small soft">${hearingSaid(one, view)}${one.state === 'HELD' ? html` · ${say('court.hearing.held')}` : nothing}</span></li>`,
  )}</ul></section>`;
}

export const drawStanding = (facts: readonly Fact[], { say }: Pick<View, 'say'>): Html =>
  html`<section class="card" aria-labelledby="stands"><h2 id="stands">${say('court.stands')}</h2>${drawFacts(facts)}</section>`;

/** What was reported, answered, asked, proved and alleged: each with its day, and what came of it. */
function drawReports(order: Order, view: View): Html {
  const parts = [enquiriesOf, proofsOf, reportsOf, responsesOf, breachesOf, challengesOf]
    .map((of) => of(order, view))
    .filter(({ rows }) => rows.length > 0);
  return html`${parts.map(
    ({ title, rows }) =>
      html`<section class="card"><h2>${title}</h2><ul class="plain">${rows.map(
        (row) => html`<li>${row}</li>`,
      )}</ul></section>`,
  )}`;
}

type Part = { readonly title: string; readonly rows: readonly Html[] };

const enquiriesOf = ({ enquiries = [] }: Order, { say, times }: View): Part => ({
  title: say('court.enquiries'),
  rows: enquiries.map(({ about, providerOrg, askedAt, dueAt, answer, answeredAt, unanswered }) => {
    const who = providerOrg ? codeAsName(providerOrg) : say('court.fact.anyProvider');
    const said = answer
      ? `${sayCode(say, 'answer', answer)}${answeredAt ? ` (${times.moment(answeredAt)})` : ''}`
      : unanswered
        ? say('court.enquiry.silent')
        : say('court.enquiry.waits', { at: times.moment(dueAt) });
    return html`${say('court.enquiry.asked', { who, at: times.moment(askedAt), about: sayCode(say, 'about', about) })}<br><b>${said}</b>`;
  }),
});

const proofsOf = ({ proofs = [] }: Order, { say, times, here }: View): Part => ({
  title: say('court.proofs'),
  rows: proofs.map(({ proofId, shows, on, accepted }) => {
    const what = say('court.proof.of', { what: sayCode(say, 'shows', shows), on: times.day(on) });
    return accepted === null
      ? html`<a href="${here}/proofs/${proofId}">${what}</a> <span class="tag soon">${say('court.proof.open')}</span>`
      : html`${what} <span class="tag">${say(accepted ? 'court.proof.accepted' : 'court.proof.rejected')}</span>`;
  }),
});

const reportsOf = ({ nonCompliance = [] }: Order, { say, times }: View): Part => ({
  title: say('court.nonCompliance'),
  rows: nonCompliance.map(
    ({ code, on, answered }) =>
      html`${before(say, times.day(on), sayCode(say, 'code', code))} ${answered ? nothing : html`<span class="tag soon">${say('court.unanswered')}</span>`}`,
  ),
});

const responsesOf = ({ responses = [] }: Order, { say, times }: View): Part => ({
  title: say('court.responses'),
  rows: responses.map(
    ({ kind, code, at }) =>
      html`${before(say, times.day(times.dayOf(at)), sayCode(say, 'code', code))} <span class="soft small">${sayCode(say, 'responseKind', kind)}</span>`,
  ),
});

const breachesOf = ({ legal }: Order, { say, times }: View): Part => ({
  title: say('court.breaches'),
  rows: (legal?.breaches ?? []).map(
    ({ ground, filed, outcome }) =>
      html`${before(say, times.day(times.dayOf(filed.at)), sayCode(say, 'ground', ground))} <b>${outcome ? sayCode(say, 'outcome', outcome) : say('court.undecided')}</b>`,
  ),
});

const challengesOf = ({ challenges = [] }: Order, { say, times }: View): Part => ({
  title: say('court.challenges'),
  rows: challenges.map(
    ({ on, decideBy, outcome }) =>
      html`${times.day(on)}: <b>${outcome ? sayCode(say, 'outcome', outcome) : say('court.decideBy', { at: times.moment(decideBy) })}</b>`,
  ),
});

/** To the list of the reader's own that this stands on: an assessor has no other. */
function backOf(
  { order }: Order,
  { me, say }: Pick<View, 'me' | 'say'>,
): NonNullable<Shown['back']> {
  if (!isOfCourt({ me })) return { href: '/court/to-assess', text: say('court.toAssess.nav') };
  return order
    ? { href: '/court/orders', text: say('court.orders.nav') }
    : { href: '/court/candidates', text: say('court.candidates.nav') };
}

/** The document, and the parts that other services tell, are the court's: an assessor has neither. */
const isOfCourt = ({ me }: Pick<View, 'me'>): boolean =>
  courtRoles.some((role) => me.roles.includes(role));
