import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { html } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { named } from '../kernel/register.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { Agreements, type Placement, PlacementToActOn } from './model.ts';
import { groundsSaid, placementName } from './said.ts';

const path = '/city/unplaced/:pathwayRef/:placementId';
const roles = ['COORD'] as const;
const reads = (pathwayRef: string, placementId: string) =>
  `/people/${pathwayRef}/placements/${placementId}`;
const back = '/city/unplaced';

/** The search for a partner for one person: who was asked, what came of it, and who is asked next. */
export const placementPage = page({
  path,
  roles,
  ask: (asking, { pathwayRef, placementId }) =>
    asking.get('aftercare', reads(pathwayRef, placementId), PlacementToActOn),
  show(placement, view) {
    const { say } = view;
    return {
      title: say('city.placement.title'),
      heading: placementName(placement, view),
      lead: say('city.placement.lead'),
      back: { href: back, text: say('city.unplaced.nav') },
      body: html`<div class="columns"><div data-live="placement">
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('city.placement.stands')}</h2>${drawFacts(placementFacts(placement, view))}</section>
${drawAsked(placement, view)}
</div><div>${drawActions(placement.actions, view, ['offer-to-partner'])}</div></div>`,
    };
  },
});

function drawAsked({ offers = [] }: Placement, { say }: View) {
  return html`<section class="card" aria-labelledby="asked"><h2 id="asked">${say('city.placement.tried')}</h2>${
    offers.length === 0
      ? html`<p>${say('city.placement.nobodyAsked')}</p>`
      : html`<ul class="plain">${offers.map(
          ({ partnerOrg, round, state }) =>
            html`<li>${before(say, codeAsName(partnerOrg))}${sayCode(say, 'offerState', state)} <span class="soft">${say('city.placement.round', { round })}</span></li>`,
        )}</ul>`
  }</section>`;
}

function placementFacts(one: Placement, view: Pick<View, 'say' | 'times'>): readonly Fact[] {
  const { say, times } = view;
  const { unplaced, provider } = one;
  const grounds = groundsSaid(one, view);
  return [
    { label: say('city.fact.state'), value: sayCode(say, 'placement', one.state) },
    { label: say('city.fact.since'), value: times.moment(one.openedAt) },
    { label: say('city.fact.round'), value: `${one.round}` },
    ...(unplaced
      ? [
          {
            label: say('city.fact.unplaced'),
            value: before(
              say,
              times.moment(unplaced.at),
              sayCode(say, 'unplaced', unplaced.reason),
            ),
          },
        ]
      : []),
    ...(grounds === '' ? [] : [{ label: say('city.fact.grounds'), value: grounds }]),
    ...(provider ? [{ label: say('city.fact.provider'), value: codeAsName(provider) }] : []),
  ];
}

/** Somebody for whom nobody is found: offered by name, or looked for no more. */
export const placementThing = thing<PlacementToActOn>({
  path,
  roles,
  service: 'aftercare',
  reads: '/people/:pathwayRef/placements/:placementId',
  answer: PlacementToActOn,
  actions: ({ actions }) => actions,
  name: placementName,
  facts: placementFacts,
  forms: {
    'offer-to-partner': {
      async choices({ offers = [] }, asking, { say }) {
        const { items } = await asking.get('aftercare', '/partners', Agreements, { limit: 200 });
        const stateAt = new Map(offers.map(({ partnerOrg, state }) => [partnerOrg, state]));
        const among = items
          .filter(({ open, takes }) => open && takes.includes('AFTERCARE'))
          .map(({ org }) => {
            const state = stateAt.get(org);
            return {
              ...named(org),
              ...(state && {
                hint: say('city.placement.askedBefore', {
                  state: sayCode(say, 'offerState', state),
                }),
              }),
            };
          });
        return {
          partnerOrg: {
            among,
            ...(among.length === 0 && { hint: say('city.placement.noDoorOpen') }),
          },
        };
      },
    },
    'withdraw-placement': { asButtons: 'reason', next: () => back },
    'refuse-aftercare': { next: () => back },
  },
});
