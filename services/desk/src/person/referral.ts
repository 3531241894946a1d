import { drawActions, moveWord } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { fixed } from '../forms/field.ts';
import { type Fact, thing, untoldStep } from '../forms/thing.ts';
import { ReferralToActOn } from '../intake/model.ts';
import { drawSteps, timely } from '../intake/said.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { referralAddress } from './addresses.ts';
import { type Word, Words } from './model.ts';
import { personRoles as roles } from './own.ts';

const path = '/me/referrals/:pathwayRef/:referralId';
const record = 'record-agreement';
const takeBack = 'withdraw-agreement';

const referralFacts = (one: ReferralToActOn, { say, times }: Pick<View, 'say' | 'times'>) => {
  const facts: readonly Fact[] = [
    { label: say('me.fact.stands'), value: sayCode(say, 'referral', one.state) },
    { label: say('me.fact.from'), value: sayCode(say, 'ownSource', one.source ?? '') },
    { label: say('me.fact.since'), value: times.day(times.dayOf(one.openedAt)) },
  ];
  return facts;
};

/** Help that was asked for, by the person or for them: how far it is, and what the person says to it. */
export const referralPage = page({
  path,
  roles,
  async ask(asking, { pathwayRef, referralId }) {
    const [referral, words] = await Promise.all([
      asking.get('intake', `/people/${pathwayRef}/referrals/${referralId}`, ReferralToActOn),
      asking.maybe('intake', `/people/${pathwayRef}/agreements`, Words),
    ]);
    const said = words?.items.filter((one) => one.referralId === referralId) ?? [];
    return { referral, said };
  },
  show({ referral, said }, view) {
    const { say } = view;
    const { questions = [], answers = [] } = referral;
    return {
      title: say('me.referral.title'),
      heading: say('me.referral.heading', {
        from: sayCode(say, 'ownSource', referral.source ?? ''),
      }),
      lead: say('me.referral.lead'),
      back: { href: '/me', text: say('me.nav') },
      body: html`<div class="columns" data-live="referral"><div>
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('me.consent.stands')}</h2>${drawFacts(referralFacts(referral, view))}${
        questions.length === 0
          ? nothing
          : drawFacts(questions.map((label, n) => ({ label, value: answers[n] ?? '–' })))
      }</section>
${drawSteps(referral.steps ?? [], (to) => sayCode(say, 'referral', to), view)}
</div><div>${drawWords(referral, said, view)}${drawActions(timely(referral.actions), view, ['submit-referral', 'provide-info'])}</div></div>`,
    };
  },
});

const goesToCourt = ({ requestedTo, routedTo, state }: ReferralToActOn): boolean =>
  (routedTo ?? requestedTo) === 'court-diversion' &&
  !['DRAFT', 'REJECTED', 'WITHDRAWN', 'CONCLUDED', 'DUPLICATE_OF'].includes(state);

/** The person’s own word on an order that is asked for, before a court: to give, and to take back. */
function drawWords(referral: ReferralToActOn, said: readonly Word[], view: View): Html {
  const { say, times, me } = view;
  const stands = said.filter(({ withdrawn }) => !withdrawn);
  if (said.length === 0 && !goesToCourt(referral)) return nothing;
  return html`<section class="card" aria-labelledby="word"><h2 id="word">${say('me.word.title')}</h2><p class="soft">${say('me.word.about')}</p>${said.map(
    ({ answer, done, withdrawn, pathwayRef, agreementId }) =>
      html`<p>${sayCode(say, 'ownWord', answer ?? '')} · ${done ? times.day(times.dayOf(done.at)) : ''}${withdrawn ? html` <span class="tag">${say('me.word.takenBack')}</span>` : nothing}</p>${withdrawn ? nothing : html`<p class="bar"><a class="button quiet" href="/me/words/${pathwayRef}/${agreementId}/do/${takeBack}">${moveWord(say, takeBack, me)}</a></p>`}`,
  )}${
    stands.length > 0 || !goesToCourt(referral)
      ? nothing
      : html`<p class="bar"><a class="button" href="${view.here}/do/${record}">${moveWord(say, record, me)}</a></p>`
  }</section>`;
}

export const referralThing = thing<ReferralToActOn>({
  path,
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/referrals/:referralId',
  answer: ReferralToActOn,
  actions: (referral) => [
    ...referral.actions,
    ...(goesToCourt(referral)
      ? [untoldStep(record, `/people/${referral.pathwayRef}/agreements`, roles)]
      : []),
  ],
  name: (_one, { say }) => say('me.referral.title'),
  facts: referralFacts,
  home: (one) => referralAddress(one),
  forms: {
    'withdraw-referral': { check: true },
    'hold-referral': { asButtons: 'reasonCode' },
    [record]: {
      narrow: (field, { referralId }) =>
        field.name === 'referralId' ? fixed('referralId', referralId) : field,
      check: true,
    },
  },
});

/** A word on an order, to be taken back. */
export const wordThing = thing<Words>({
  path: '/me/words/:pathwayRef/:agreementId',
  roles,
  service: 'intake',
  reads: '/people/:pathwayRef/agreements',
  answer: Words,
  actions: ({ items }, { agreementId, pathwayRef }) =>
    items.some((one) => one.agreementId === agreementId && !one.withdrawn)
      ? [untoldStep(takeBack, `/people/${pathwayRef}/agreements/${agreementId}/withdraw`, roles)]
      : [],
  name: (_one, { say }) => say('me.word.title'),
  facts: () => [],
  home({ items }, { agreementId }) {
    const word = items.find((one) => one.agreementId === agreementId);
    return word ? referralAddress(word) : '/me';
  },
  forms: {},
});
