import { OneAccount } from '../account/model.ts';
import { secondFactorFact, whoFacts } from '../account/said.ts';
import { drawActions, moveWord } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type Html, html } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { sayCode } from '../words/speak.ts';
import { accountsPath, tagsOf } from './accounts.ts';
import { operator } from './model.ts';

/** One account: who it is, where it is signed in, what was changed, and what may be done. */
export const accountPage = page({
  path: `${accountsPath}/:name`,
  roles: operator,
  ask: (asking, { name }) => asking.get('auth', `/accounts/${name}`, OneAccount),
  show(one, view) {
    const { say } = view;
    return {
      title: say('operator.account.title'),
      heading: one.title,
      lead: html`${one.closed ? say('operator.account.closed') : one.waiting ? say('operator.account.waiting') : one.name} ${tagsOf(one, view)}`,
      back: { href: accountsPath, text: say('operator.accounts.nav') },
      body: html`<div class="columns"><div><section class="card" aria-labelledby="who"><h2 id="who">${say('account.who')}</h2>${drawFacts(factsOf(one, view))}</section>${drawSessions(one, view)}${drawChanges(one, view)}</div><div>${drawActions(one.actions, view, ['change-account'])}</div></div>`,
    };
  },
});

const factsOf = (one: OneAccount, view: View) => [
  ...whoFacts(one, view),
  { label: view.say('account.fact.kind'), value: sayCode(view.say, 'accountKind', one.kind) },
  secondFactorFact(one, view),
];

const drawSessions = ({ sessions }: OneAccount, { say, times }: View): Html =>
  html`<section class="card list" aria-labelledby="sessions"><h2 id="sessions">${say('account.sessions')} <span class="count">${sessions.length}</span></h2>${
    sessions.length === 0
      ? html`<p>${say('operator.account.noSessions')}</p>`
      : html`<ul>${sessions.map(
          ({ signedInAt, lastUsedAt }) =>
            html`<li class="row"><div><p class="what">${say('account.session', { since: times.moment(signedInAt) })}</p><p class="why">${say('account.lastUsed', { at: times.moment(lastUsedAt) })}</p></div></li>`,
        )}</ul>`
  }</section>`;

const drawChanges = ({ changes }: OneAccount, { say, times }: View): Html =>
  html`<section class="card" aria-labelledby="changes"><h2 id="changes">${say('operator.account.changes')}</h2>${
    changes.length === 0
      ? html`<p>${say('operator.account.noChanges')}</p>`
      : html`<ol class="timeline">${changes.map(
          ({ at, by, what }) =>
            html`<li><time datetime="${at}">${times.moment(at)}</time>${moveWord(say, what)} · ${by}</li>`,
        )}</ol>`
  }</section>`;
