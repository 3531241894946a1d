import type { Role } from '@throughcare/contracts';
import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { thing } from '../forms/thing.ts';
import { drawGuardians } from '../guardian/card.ts';
import { personAt } from '../guardian/ofPerson.ts';
import { type Consent, ConsentToActOn } from '../intake/model.ts';
import { drawSteps, timely } from '../intake/said.ts';
import { html } from '../kernel/html.ts';
import { nameOf } from '../kernel/names.ts';
import { page, type Shown, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { consentFacts } from './facts.ts';
import { giving } from './giving.ts';

type At = {
  readonly path: `${string}/:pathwayRef${string}/:consentId`;
  readonly roles: readonly Role[];
  back(one: Consent, name: string, view: Pick<View, 'say' | 'me'>): NonNullable<Shown['back']>;
};

/** One consent at a desk: what it allows, how it came to it, and what the person says now. */
export const consentAt = ({ path, roles, back }: At) => ({
  page: page({
    path: path as '/:pathwayRef/:consentId',
    roles,
    async ask(asking, { pathwayRef, consentId }, _search, view) {
      const [consent, { name, guardians }] = await Promise.all([
        asking.get('intake', `/people/${pathwayRef}/consents/${consentId}`, ConsentToActOn),
        personAt(asking, pathwayRef),
      ]);
      return { consent, name: name ?? view.say('person.unnamed'), guardians };
    },
    show({ consent, name, guardians }, view) {
      const { say } = view;
      const { state, actions, steps = [] } = consent;
      return {
        title: say('intake.consent.title'),
        heading: html`${name} <span class="tag" data-live="state">${sayCode(say, 'consentState', state)}</span>`,
        lead: say('intake.consent.lead'),
        back: back(consent, name, view),
        body: html`<div class="columns" data-live="consent"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('intake.stands')}</h2>${drawFacts(consentFacts(consent, view))}</section>
${drawSteps(steps, (to) => sayCode(say, 'consentState', to), view)}
</div><div>${drawActions(timely(actions), view, ['give-consent'])}${drawGuardians(guardians, consent.pathwayRef, view)}</div></div>`,
      };
    },
  }),
  thing: thing<ConsentToActOn>({
    path,
    roles,
    service: 'intake',
    reads: '/people/:pathwayRef/consents/:consentId',
    answer: ConsentToActOn,
    actions: ({ actions }) => actions,
    name: (_one, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
    facts: consentFacts,
    forms: { 'give-consent': giving, 'withdraw-consent': { check: true } },
  }),
});
