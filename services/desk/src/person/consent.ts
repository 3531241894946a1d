import { drawActions, moveWord } from '../forms/actions.ts';
import { drawFacts, told } from '../forms/facts.ts';
import { fixed } from '../forms/field.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { type Consent, ConsentToActOn } from '../intake/model.ts';
import { drawSteps, timely } from '../intake/said.ts';
import { html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { untilSaid, whatSaid, whomSaid } from './consents.ts';
import { personRoles as roles } from './own.ts';

const path = '/me/consents/:pathwayRef/:consentId';
const back = '/me/consents';

const consentFacts = (one: Consent, view: Pick<View, 'say' | 'times'>): readonly Fact[] => {
  const { say } = view;
  return told(
    [
      ['me.fact.whom', whomSaid(one, view)],
      ['me.fact.what', whatSaid(one, view)],
      ['me.fact.until', untilSaid(one, view)],
      ['me.fact.stands', sayCode(say, 'ownConsent', one.state)],
      ['me.fact.law', one.legalBasis && sayCode(say, 'legalBasis', one.legalBasis)],
    ],
    say,
  );
};

/** One consent: what it lets whom know, until when, and what the person may say to it now. */
export const consentPage = page({
  path,
  roles,
  ask: (asking, { pathwayRef, consentId }) =>
    asking.get('intake', `/people/${pathwayRef}/consents/${consentId}`, ConsentToActOn),
  show(consent, view) {
    const { say, me } = view;
    const { state, actions, steps = [] } = consent;
    const again = ['WITHDRAWN', 'REFUSED', 'EXPIRED'].includes(state);
    return {
      title: say('me.consent.title'),
      heading: html`${whomSaid(consent, view)} <span class="tag" data-live="state">${sayCode(say, 'ownConsent', state)}</span>`,
      lead: say('me.consent.lead'),
      back: { href: back, text: say('me.consents.nav') },
      body: html`<div class="columns" data-live="consent"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('me.consent.stands')}</h2>${drawFacts(consentFacts(consent, view))}</section>
${drawSteps(steps, (to) => sayCode(say, 'ownConsent', to), view)}
</div><div>${drawActions(timely(actions), view, ['give-consent'])}${
        again
          ? html`<section class="card" aria-labelledby="again"><h2 id="again">${say('me.consent.again')}</h2><p>${say('me.consent.againHow')}</p><p class="bar"><a class="button quiet" href="${view.here}/again/do/request-consent">${moveWord(say, 'request-consent', me)}</a></p></section>`
          : nothing
      }</div></div>`,
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
  name: (one, view) => whomSaid(one, view),
  facts: consentFacts,
  forms: {
    // At an account of their own the person says it themselves: nobody has to witness or to check it.
    'give-consent': {
      leaveOut: () => ['checked', 'guardianId', 'expiresAt', 'witness', 'witnessRole'],
      narrow: (field) => (field.name === 'method' ? fixed('method', 'IN_PERSON') : field),
      about: (one, view) =>
        view.say('me.consent.giving', { who: whomSaid(one, view), what: whatSaid(one, view) }),
    },
    'refuse-consent': {
      about: (one, view) => view.say('me.consent.refusing', { who: whomSaid(one, view) }),
    },
    'withdraw-consent': {
      about: (one, view) => view.say('me.consent.withdrawing', { who: whomSaid(one, view) }),
    },
  },
});
