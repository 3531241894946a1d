import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName, namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { urgencyTag } from './inbox.ts';
import { personAddress, type Referral, ReferralToActOn, referralAddress } from './model.ts';
import { programmeSaid, programmesOf } from './programmes.ts';
import { referralFacts } from './referralFacts.ts';
import { drawSteps, timely } from './said.ts';

export const referralPath = '/office/people/:pathwayRef/referrals/:referralId';
export const referralRoles = ['INTAKE'] as const;

/** The filled button is what moves it on; what ends it stands last. */
const first = [
  'submit-referral',
  'accept-referral',
  'route-referral',
  'resume-referral',
  'provide-info',
  'request-more-info',
];

/** One referral: what is asked for and by whom, what was said, where it would go, and what may be done. */
export const referralPage = page({
  path: referralPath,
  roles: referralRoles,
  async ask(asking, { pathwayRef, referralId }) {
    const [referral, names, programmes] = await Promise.all([
      asking.get('intake', `/people/${pathwayRef}/referrals/${referralId}`, ReferralToActOn),
      namesOf(asking, [pathwayRef]),
      programmesOf(asking),
    ]);
    return { referral, programmes, name: names.get(pathwayRef) };
  },
  show({ referral, programmes, name }, view) {
    const { say } = view;
    const { state, decideBy, actions } = referral;
    return {
      title: say('intake.referral.title'),
      heading: html`${name ?? say('person.unnamed')} <span class="tag" data-live="state">${sayCode(say, 'referral', state)}</span>`,
      lead: html`${programmeSaid(programmes, referral.programmeCode)} ${urgencyTag(referral, view)} ${dueTag(decideBy ?? null, view)}`,
      back: { href: '/office/referrals', text: say('intake.inbox.nav') },
      body: html`<div class="columns" data-live="referral"><div>
${drawRepeats(referral, view)}${drawSaid(referral, view)}
<section class="card" aria-labelledby="stands"><h2 id="stands">${say('intake.stands')}</h2>${drawFacts(referralFacts(referral, view))}</section>
${drawSteps(referral.steps ?? [], (to) => sayCode(say, 'referral', to), view)}
</div><div>${drawActions(timely(actions), view, first)}${drawRouting(referral, view)}<p><a href="${personAddress(referral.pathwayRef)}">${say('intake.toPerson')}</a></p></div></div>`,
    };
  },
});

/** The first one is where the work is: this one only repeats it. */
const drawRepeats = ({ pathwayRef, duplicateOf }: Referral, { say }: View): Html =>
  duplicateOf
    ? html`<p class="note">${say('intake.referral.repeats')} <a href="${referralAddress({ pathwayRef, referralId: duplicateOf })}">${say('intake.referral.toFirst')}</a></p>`
    : nothing;

/** What was asked of whoever brought it, and what they answered. */
function drawSaid({ questions = [], answers = [] }: Referral, { say }: View): Html {
  if (questions.length === 0) return nothing;
  return html`<section class="card" aria-labelledby="asked"><h2 id="asked">${say('intake.referral.asked')}</h2><dl class="facts">${questions.map(
    (question, n) =>
      html`<dt>${question}</dt><dd>${answers[n] ?? say('intake.referral.unanswered')}</dd>`,
  )}</dl></section>`;
}

/** What follows once it is sent on, in words: who hears of it, and what they do with it. */
function drawRouting({ state, requestedTo, routedTo, court, area }: Referral, { say }: View): Html {
  if (['REJECTED', 'WITHDRAWN', 'CONCLUDED', 'DUPLICATE_OF'].includes(state)) return nothing;
  const to = routedTo ?? requestedTo;
  const whom = court ?? area;
  return html`<section class="card" aria-labelledby="routing"><h2 id="routing">${say(routedTo ? 'intake.routing.done' : 'intake.routing.title')}</h2>${
    to
      ? html`<p>${sayCode(say, 'routing', to)}</p>`
      : html`<p>${say('intake.routing.undecided')}</p>`
  }${whom ? html`<p class="soft">${say('intake.routing.whom', { who: codeAsName(whom) })}</p>` : nothing}${
    routedTo || !requestedTo ? nothing : html`<p class="soft">${say('intake.routing.atOnce')}</p>`
  }</section>`;
}
