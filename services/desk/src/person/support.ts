import { Agreements, type Placement, PlacementToActOn } from '../city/model.ts';
import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { timely } from '../intake/said.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { named, registered } from '../kernel/register.ts';
import { sayCode } from '../words/speak.ts';
import { placementAddress } from './addresses.ts';
import { type OwnCase, OwnCases } from './model.ts';
import { personRoles as roles } from './own.ts';

const path = '/me/support/:pathwayRef/:placementId';

const placementFacts = (one: Placement, { say, times }: Pick<View, 'say' | 'times'>) => {
  const facts: readonly Fact[] = [
    { label: say('me.fact.stands'), value: sayCode(say, 'ownPlacement', one.state) },
    { label: say('me.fact.since'), value: times.day(times.dayOf(one.openedAt)) },
    ...(one.offers ?? []).map(({ partnerOrg, state }) => ({
      label: codeAsName(partnerOrg),
      value: sayCode(say, 'ownOffer', state),
    })),
  ];
  return facts;
};

/** Support after release: who was asked, who has the person, what is arranged, and that they may say no. */
export const supportPage = page({
  path,
  roles,
  async ask(asking, { pathwayRef, placementId }) {
    const [placement, cases] = await Promise.all([
      asking.get('aftercare', `/people/${pathwayRef}/placements/${placementId}`, PlacementToActOn),
      asking.maybe('aftercare', `/people/${pathwayRef}/cases`, OwnCases),
    ]);
    return { placement, cases: cases?.items ?? [] };
  },
  show({ placement, cases }, view) {
    const { say } = view;
    return {
      title: say('me.support.title'),
      lead: say('me.support.lead'),
      back: { href: '/me', text: say('me.nav') },
      body: html`<div class="columns" data-live="support"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('me.consent.stands')}</h2>${drawFacts(placementFacts(placement, view))}</section>
${cases.map((one) => drawCase(one, view))}
</div><div>${drawActions(timely(placement.actions), view, ['offer-to-partner'])}</div></div>`,
    };
  },
});

function drawCase(one: OwnCase, { say, times }: View): Html {
  const { caseId, partnerOrg, state, contacts, appointments } = one;
  const rows = [
    ...contacts.map(({ at, mode, reached }) => ({
      at,
      text: say(reached ? 'me.support.met' : 'me.support.tried', {
        at: times.moment(at),
        how: sayCode(say, 'mode', mode),
      }),
    })),
    ...appointments.map(({ at, kind, cancelled }) => ({
      at,
      text: say(cancelled ? 'me.support.cancelled' : 'me.support.appointment', {
        at: times.moment(at),
        what: sayCode(say, 'kind', kind),
      }),
    })),
  ].sort((a, b) => (a.at > b.at ? -1 : 1));
  return html`<section class="card" aria-labelledby="case-${caseId}"><h2 id="case-${caseId}">${codeAsName(partnerOrg)} <span class="tag">${sayCode(say, 'ownCase', state)}</span></h2>${
    rows.length === 0
      ? html`<p>${say('me.support.nothingYet')}</p>`
      : html`<ul class="plain">${rows.map(({ text }) => html`<li>${text}</li>`)}</ul>`
  }${one.naloxoneKits ? html`<p class="soft">${say('me.support.kits', { kits: one.naloxoneKits })}</p>` : nothing}</section>`;
}

export const supportThing = thing<PlacementToActOn>({
  path,
  roles,
  service: 'aftercare',
  reads: '/people/:pathwayRef/placements/:placementId',
  answer: PlacementToActOn,
  actions: ({ actions }) => actions,
  name: (_one, { say }) => say('me.support.title'),
  facts: placementFacts,
  home: (one) => placementAddress(one),
  forms: {
    'offer-to-partner': {
      async choices(_one, asking) {
        const told = await asking.maybe('aftercare', '/partners', Agreements, { limit: 200 });
        const partners = told
          ? told.items.filter(({ open }) => open).map(({ org }) => org)
          : (await registered(asking, 'NGO')).map(({ organisationId }) => organisationId);
        return { partnerOrg: { among: partners.map(named) } };
      },
    },
    'refuse-aftercare': {},
  },
});
