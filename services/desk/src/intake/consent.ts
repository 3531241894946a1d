import { drawActions } from '../forms/actions.ts';
import { drawFacts, told } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { html } from '../kernel/html.ts';
import { codeAsName, nameOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Consent, ConsentToActOn, personAddress } from './model.ts';
import { drawSteps, timely } from './said.ts';

const path = '/office/people/:pathwayRef/consents/:consentId';
const roles = ['INTAKE'] as const;

/** What may be shared with whom, what for and until when, a line each. */
const consentFacts = (one: Consent, { say, times }: Pick<View, 'say' | 'times'>): readonly Fact[] =>
  told(
    [
      ['intake.fact.state', sayCode(say, 'consentState', one.state)],
      ['intake.fact.recipients', one.recipients && listed(say, one.recipients.map(codeAsName))],
      [
        'intake.fact.scopes',
        one.scopes &&
          listed(
            say,
            one.scopes.map((scope) => sayCode(say, 'scopes', scope)),
          ),
      ],
      ['intake.fact.purpose', one.purpose && sayCode(say, 'purpose', one.purpose)],
      ['intake.fact.answerBy', one.answerBy && times.moment(one.answerBy)],
      ['intake.fact.until', one.expiresAt && times.moment(one.expiresAt)],
      ['intake.fact.provisional', one.provisionalUntil && times.moment(one.provisionalUntil)],
      ['intake.fact.method', one.method && sayCode(say, 'method', one.method)],
      ['intake.fact.law', one.legalBasis && sayCode(say, 'legalBasis', one.legalBasis)],
    ],
    say,
  );

/** One consent: what it allows, how it came to it, and what the person may say now. */
export const consentPage = page({
  path,
  roles,
  async ask(asking, { pathwayRef, consentId }, _search, view) {
    const [consent, name] = await Promise.all([
      asking.get('intake', `/people/${pathwayRef}/consents/${consentId}`, ConsentToActOn),
      nameOf(asking, pathwayRef, view),
    ]);
    return { consent, name };
  },
  show({ consent, name }, view) {
    const { say } = view;
    const { pathwayRef, state, actions, steps = [] } = consent;
    return {
      title: say('intake.consent.title'),
      heading: html`${name} <span class="tag" data-live="state">${sayCode(say, 'consentState', state)}</span>`,
      lead: say('intake.consent.lead'),
      back: { href: personAddress(pathwayRef), text: name },
      body: html`<div class="columns" data-live="consent"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('intake.stands')}</h2>${drawFacts(consentFacts(consent, view))}</section>
${drawSteps(steps, (to) => sayCode(say, 'consentState', to), view)}
</div><div>${drawActions(timely(actions), view, ['give-consent'])}</div></div>`,
    };
  },
});

export const consentThing = thing<ConsentToActOn>({
  path,
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/consents/:consentId',
  answer: ConsentToActOn,
  actions: ({ actions }) => actions,
  name: (_one, view, { pathwayRef }, asking) => nameOf(asking, pathwayRef, view),
  facts: consentFacts,
  forms: {
    // An office takes down what is said in front of it; a guardian and an end of its own are given over the API.
    'give-consent': { leaveOut: () => ['checked', 'guardianId', 'expiresAt'], check: true },
    'withdraw-consent': { check: true },
  },
});
