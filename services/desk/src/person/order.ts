import type { z } from 'zod';
import type { Hearing } from '../court/hearing.ts';
import { Order } from '../court/order.ts';
import { drawActions } from '../forms/actions.ts';
import { drawFacts, told } from '../forms/facts.ts';
import { typedDay } from '../forms/moves.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { timely } from '../intake/said.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { apart, before, inLine } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { orderAddress } from './addresses.ts';
import { personRoles as roles } from './own.ts';
import { hearingsOf } from './record.ts';

const path = '/me/orders/:pathwayRef/:orderId';
const OwnOrder = Order as never as z.ZodType<Order>;
type Words = Pick<View, 'say' | 'times'>;

const orderName = (one: Order, { say }: Pick<View, 'say'>): string =>
  one.court ? say('me.order.name', { court: codeAsName(one.court) }) : say('me.order.nameNobodys');

function orderFacts(one: Order, { say, times }: Words): readonly Fact[] {
  const { order: terms, place, startedOn, end, suspendedFor, challenges = [] } = one;
  const day = (date: Parameters<typeof times.day>[0] | null | undefined) => date && times.day(date);
  const provider = terms?.treatmentDirectorOrg ?? place?.providerOrg;
  return [
    ...told(
      [
        ['me.fact.stands', sayCode(say, 'ownOrder', one.state ?? '')],
        ['me.fact.treats', provider && codeAsName(provider)],
        ['me.fact.startBy', day(terms?.clocks.startBy ?? terms?.startBy)],
        ['me.fact.started', day(startedOn)],
        ['me.fact.until', day(terms?.clocks.endDate ?? terms?.endDate)],
        ['me.fact.paused', suspendedFor && say('me.order.paused')],
        ['me.fact.proofDue', terms && apart(say, terms.proofDueOn.map(times.day))],
        ['me.fact.over', day(end?.on)],
      ],
      say,
    ),
    ...challenges.map(({ on, outcome }) => ({
      label: say('me.fact.challenge', { day: times.day(on) }),
      value: sayCode(say, 'ownChallenge', outcome ?? 'WAITS'),
    })),
  ];
}

/** The order of a court: how it stands, what is asked of the person, when they are to come, and what they may say. */
export const orderPage = page({
  path,
  roles,
  async ask(asking, params) {
    const at = `/people/${params.pathwayRef}/orders/${params.orderId}`;
    const [order, hearings] = await Promise.all([
      asking.get('court-diversion', at, OwnOrder),
      hearingsOf(asking, [params]),
    ]);
    return { order, hearings };
  },
  show({ order, hearings }, view) {
    const { say } = view;
    return {
      title: say('me.order.title'),
      heading: html`${orderName(order, view)} <span class="tag" data-live="state">${sayCode(say, 'ownOrder', order.state ?? '')}</span>`,
      lead: say('me.order.lead'),
      back: { href: '/me', text: say('me.nav') },
      body: html`<div class="columns" data-live="order"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('me.consent.stands')}</h2>${drawFacts(orderFacts(order, view))}</section>
${drawConditions(order, view)}${drawHearings(hearings, view)}${drawProofs(order, view)}
</div><div>${drawActions(timely(order.actions), view, ['record-answer', 'hand-in-proof'])}</div></div>`,
    };
  },
});

function drawConditions({ order: terms }: Order, { say }: View): Html {
  const conditions = terms?.conditions ?? [];
  if (conditions.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="conditions"><h2 id="conditions">${say('me.order.conditions')}</h2><ul class="plain">${conditions.map(
    (one) => html`<li>${sayCode(say, 'condition', one)}</li>`,
  )}</ul></section>`;
}

const drawHearings = (hearings: readonly Hearing[], { say, times }: View): Html =>
  html`<section class="card" aria-labelledby="hearings"><h2 id="hearings">${say('me.order.hearings')}</h2>${
    hearings.length === 0
      ? html`<p>${say('me.order.noHearings')}</p>`
      : html`<ul class="plain">${hearings.map(
          ({ at, type, state, room }) =>
            html`<li>${say('me.coming.hearing', { at: times.moment(at), what: sayCode(say, 'hearing', type), where: room ?? say('me.coming.noRoom') })} <span class="soft">${sayCode(say, 'hearingState', state)}</span></li>`,
        )}</ul>`
  }</section>`;

/** What was handed in, and what became of it. */
const drawProofs = ({ proofs = [], state }: Order, { say, times }: View): Html =>
  state === undefined || ['CANDIDATE', 'LEGALLY_ELIGIBLE'].includes(state)
    ? nothing
    : html`<section class="card" aria-labelledby="proofs"><h2 id="proofs">${say('me.order.proofs')}</h2>${
        proofs.length === 0
          ? html`<p>${say('me.order.noProofs')}</p>`
          : html`<ul class="plain">${proofs.map(
              ({ shows, on, accepted }) =>
                html`<li>${before(say, inLine(say, [sayCode(say, 'shows', shows), times.day(on)]), say(accepted === null ? 'me.proof.waits' : accepted ? 'me.proof.accepted' : 'me.proof.refused'))}</li>`,
            )}</ul>`
      }</section>`;

export const orderThing = thing<Order>({
  path,
  roles,
  service: 'court-diversion',
  reads: '/people/:pathwayRef/orders/:orderId',
  answer: OwnOrder,
  actions: ({ actions }) => actions,
  name: orderName,
  facts: orderFacts,
  home: (order) => orderAddress(order),
  forms: {
    'record-answer': { check: true },
    'withdraw-candidate': { check: true },
    'challenge-revocation': { preset: (_one, { times }) => typedDay('on', times.today) },
    'hand-in-proof': { preset: (_one, { times }) => typedDay('on', times.today) },
    'renew-order': { next: () => '/me' },
  },
});
