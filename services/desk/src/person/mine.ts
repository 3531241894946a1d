import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { questionsTo } from './asked.ts';
import { drawDeciding } from './deciding.ts';
import { drawHolds } from './holds.ts';
import {
  comingSaid,
  custodySaid,
  ordersSaid,
  type Said,
  supportSaid,
  treatmentSaid,
} from './now.ts';
import { notBound, ownRef, personRoles } from './own.ts';
import { type OwnRecord, ownRecord } from './record.ts';

/** How things stand for the person, what comes next, what they are asked, and who holds what of them. */
export const minePage = page({
  path: '/me',
  roles: personRoles,
  async ask(asking) {
    const ref = await ownRef(asking);
    return ref === undefined ? undefined : await ownRecord(asking, ref);
  },
  show(own: OwnRecord | undefined, view) {
    const { say, times } = view;
    if (!own) return notBound(view, say('me.title'));
    const now = [custodySaid, ordersSaid, treatmentSaid, supportSaid].flatMap((one) =>
      one(own, view),
    );
    return {
      title: say('me.title'),
      heading: times.longDay(times.today),
      lead: say('me.lead'),
      body: html`<div class="columns" data-live="mine"><div>
${drawSaid('now', now, view)}${drawSaid('coming', comingSaid(own, view), view)}${drawHolds(own, view)}
</div><div>${drawQuestions(own, view)}${drawDeciding(own, view)}${drawOwnSteps(own, view)}</div></div>`,
    };
  },
});

const drawSaid = (part: 'now' | 'coming', said: readonly Said[], { say }: View): Html =>
  html`<section class="card" aria-labelledby="${part}"><h2 id="${part}">${say(`me.${part}.title`)}</h2>${
    said.length === 0
      ? html`<p>${say(`me.${part}.none`)}</p>`
      : html`<ul class="plain">${said.map(
          ({ text, href }) => html`<li>${href ? html`<a href="${href}">${text}</a>` : text}</li>`,
        )}</ul>`
  }</section>`;

function drawQuestions(own: OwnRecord, view: View): Html {
  const { say } = view;
  const asked = questionsTo(own, view);
  return html`<section class="card list" aria-labelledby="asked"><h2 id="asked">${say('me.asked.title')}</h2>${
    asked.length === 0
      ? html`<p>${say('me.asked.none')}</p>`
      : html`<ul>${asked.map(
          ({ href, what, why }) =>
            html`<li class="row"><div><p class="what"><a href="${href}">${what}</a></p><p class="why">${why}</p></div></li>`,
        )}</ul>`
  }</section>`;
}

/** What the person may begin by themselves. */
const drawOwnSteps = ({ accounts }: OwnRecord, { say, me }: View): Html =>
  html`<section class="card" aria-labelledby="yours"><h2 id="yours">${say('me.yours')}</h2><ul class="moves">
<li><a class="button quiet" href="/me/start/do/draft-referral">${moveWord(say, 'draft-referral', me)}</a></li>
${
  accounts.some(({ unbound }) => !unbound)
    ? html`<li><a class="button quiet" href="/me/account">${say('me.account.title')}</a></li>`
    : nothing
}</ul></section>`;
