import { Role } from '@throughcare/contracts';
import { z } from 'zod';
import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type AnyThing, thing, untoldStep } from '../forms/thing.ts';
import { type Html, html, nothing, raw } from '../kernel/html.ts';
import { type AnyPage, page, type View } from '../kernel/page.ts';
import { drawOwnLinks } from '../organisation/links.ts';
import { OwnAccount } from './model.ts';
import { secondFactorFact, whoFacts } from './said.ts';

const path = '/account';
const everybody = Role.options;
const confirm = 'confirm-own-second-factor';
const endOne = 'end-own-session';
const Begun = z.looseObject({ secret: z.string(), qr: z.string() });

/** One's own account: the password, the second factor, where one is signed in. */
export const ownAccountPage: AnyPage = page({
  path,
  roles: everybody,
  ask: (asking) => asking.maybe('auth', '/account', OwnAccount),
  show(account, view) {
    const { say, me } = view;
    if (account === undefined)
      return {
        title: say('account.title'),
        body: html`<section class="card"><p>${say('account.elsewhere')}</p></section>${drawOwnLinks(me, view)}`,
      };
    return {
      title: say('account.title'),
      heading: me.title,
      lead: say('account.lead'),
      body: html`<div class="columns"><div><section class="card" aria-labelledby="who"><h2 id="who">${say('account.who')}</h2>${drawFacts(factsOf(account, view))}</section>${drawSessions(account, view)}${drawOwnLinks(me, view)}</div><div>${drawActions(account.actions, view)}</div></div>`,
    };
  },
});

const factsOf = (account: OwnAccount, view: Pick<View, 'say'>) => [
  ...whoFacts(account, view),
  secondFactorFact(account, view),
];

function drawSessions({ sessions }: OwnAccount, { say, times }: View): Html {
  return html`<section class="card list" aria-labelledby="sessions"><h2 id="sessions">${say('account.sessions')} <span class="count">${sessions.length}</span></h2>${
    sessions.length === 0
      ? html`<p>${say('account.noSessions')}</p>`
      : html`<ul>${sessions.map(({ id, signedInAt, lastUsedAt, current }) => {
          const since = times.moment(signedInAt);
          return html`<li class="row"><div><p class="what">${say('account.session', { since })}${current ? html` <span class="tag info">${say('account.thisSession')}</span>` : nothing}</p><p class="why">${say('account.lastUsed', { at: times.moment(lastUsedAt) })}</p></div><div class="bar"><a class="button quiet" href="${path}/sessions/${id}/do/${endOne}" aria-label="${say('account.endSince', { since })}">${say('account.end')}</a></div></li>`;
        })}</ul>`
  }</section>`;
}

const own = { roles: everybody, service: 'auth', reads: '/account', answer: OwnAccount } as const;
const over = (say: View['say'], key: 'account.changed' | 'account.enrolled') => ({
  title: say('account.title'),
  heading: say(key),
  body: html`<section class="card"><p>${say('account.over')}</p><p><a class="button" href="/sign-in">${say('account.signIn')}</a></p></section>`,
});

export const ownAccountThings: readonly AnyThing[] = [
  thing<OwnAccount>({
    ...own,
    path,
    actions: ({ actions }) => actions,
    name: ({ name }) => name,
    facts: (account, view) => factsOf(account, view),
    forms: {
      'change-own-password': {
        reveals: (_data, _answered, { say }) => over(say, 'account.changed'),
      },
      'begin-own-second-factor': {
        reveals(_data, answered, { say }) {
          const begun = Begun.safeParse(answered).data;
          return (
            begun && {
              title: say('signIn.enrol'),
              back: { href: path, text: say('account.title') },
              body: html`<section class="card"><p>${say('signIn.enrolScan')}</p><div class="qr">${raw(begun.qr)}</div><p>${say('signIn.enrolType')} <code>${inFours(begun.secret)}</code></p><p><a class="button" href="${path}/do/${confirm}">${say('account.toCode')}</a></p></section>`,
            }
          );
        },
      },
      [confirm]: { reveals: (_data, _answered, { say }) => over(say, 'account.enrolled') },
    },
  }),
  thing<OwnAccount>({
    ...own,
    path: `${path}/sessions/:id`,
    actions: ({ sessions }, { id }) =>
      sessions.some((one) => one.id === id)
        ? [untoldStep(endOne, `/account/sessions/${id}/end`, everybody)]
        : [],
    name: ({ name }) => name,
    facts: ({ sessions }, { say, times }, { id }) =>
      sessions
        .filter((one) => one.id === id)
        .flatMap(({ signedInAt, lastUsedAt }) => [
          { label: say('account.fact.since'), value: times.moment(signedInAt) },
          { label: say('account.fact.lastUsed'), value: times.moment(lastUsedAt) },
        ]),
    home: () => path,
  }),
];

const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ');
