import type { Instant } from '@throughcare/contracts';
import { z } from 'zod';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { Case, type Identity } from '../ngo/model.ts';
import { identityOf } from '../ngo/person.ts';
import { drawRoute } from '../ngo/reach.ts';
import { languagesSaid, releaseSaid } from '../ngo/said.ts';
import { caseTags, unsaid } from '../ngo/watch.ts';
import { drawReports } from '../offline/drawWaiting.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { ContactDue } from './model.ts';
import { drawReport } from './report.ts';
import { whoSaid } from './who.ts';

const Search = z.object({ after: fromPart });

type Mine = {
  readonly due: ContactDue;
  readonly one: Case;
  readonly identity: Identity | undefined;
};

/** A peer worker's day on a phone: whom to reach today, how, and what came of it by two taps. */
export const todayPage = page({
  path: '/peer/today',
  roles: ['PEER'],
  nav: { word: 'peer.today.nav', counts: ['my-cases'] },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const [{ items, next }, cases] = await Promise.all([
      asking.get('aftercare', '/contacts-due', pageOf(ContactDue), { limit: 50, after }),
      asking.get('aftercare', '/cases', pageOf(Case), { mine: 'true', limit: 200 }),
    ]);
    const rows = items.map(async (due): Promise<readonly Mine[]> => {
      const one = cases.items.find(({ caseId }) => caseId === due.caseId);
      return one ? [{ due, one, identity: await identityOf(asking, one) }] : [];
    });
    return { mine: (await Promise.all(rows)).flat(), next };
  },
  show({ mine, next }, view) {
    const { say, here, times } = view;
    const first = ({ due }: Mine) => firstDue(due) ?? '9';
    const sorted = mine.toSorted((one, other) => (first(one) < first(other) ? -1 : 1));
    const today = sorted.filter((one) => isToday(one, view));
    const later = sorted.filter((one) => !today.includes(one));
    return {
      title: say('peer.today.title'),
      heading: times.longDay(times.today),
      lead: say('peer.today.lead', { count: today.length }),
      body: html`${drawReports(say)}<p class="bar at-once"><a class="button quiet" href="/peer/code/do/redeem-claim-code">${say('peer.code.open')}</a></p><div data-live="people">${
        mine.length === 0
          ? html`<section class="card"><p>${say('ngo.people.noneMine')}</p></section>`
          : html`${
              today.length === 0
                ? html`<section class="card"><p>${say('peer.today.none')}</p></section>`
                : section('due', today, view)
            }${later.length === 0 ? nothing : section('later', later, view)}${morePages(here, next, view)}`
      }</div>${drawReport(view)}`,
    };
  },
});

const section = (part: 'due' | 'later', rows: readonly Mine[], view: View): Html =>
  html`<section class="card list" aria-labelledby="${part}"><h2 id="${part}">${view.say(`peer.today.${part}`)} <span class="count">${rows.length}</span></h2><ul>${rows.map(
    (one) => drawPerson(one, view),
  )}</ul></section>`;

/** What is due first: the next attempt or appointment, or what the first month asks for. */
const firstDue = ({ dueAt, checkpoint }: ContactDue): Instant | undefined =>
  [dueAt, checkpoint?.dueAt].filter((at) => at != null).sort()[0];

/** Something is due by the end of today, or nobody has said what came of an appointment. */
function isToday({ due, one }: Mine, { times }: Pick<View, 'times'>): boolean {
  const at = firstDue(due);
  return (
    (at !== undefined && times.daysAway(times.dayOf(at)) <= 0) || unsaid(one, times.now).length > 0
  );
}

function drawPerson({ due, one, identity }: Mine, view: View): Html {
  const { say } = view;
  const who = whoSaid(one, identity, view);
  const line = [
    one.state === undefined ? '' : sayCode(say, 'state', one.state),
    one.release === undefined ? '' : releaseSaid(one.release, view),
    languagesSaid(one, view),
  ];
  return html`<li class="row"><div><p class="what"><a href="/ngo/cases/${one.caseId}">${who}</a></p><p>${dueTag(firstDue(due) ?? null, view)} ${caseTags(one, view)}</p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p>${drawRoutes(identity, view)}</div>${
    one.paused
      ? nothing
      : html`<div class="bar">${(['reached', 'tried'] as const).map(
          (came, n) =>
            html`<a class="button${n === 0 ? '' : ' quiet'}" href="/peer/contacts/${one.caseId}/${came}/do/record-contact" aria-label="${before(say, say(`peer.${came}`), who)}">${say(`peer.${came}`)}</a>`,
        )}</div>`
  }</li>`;
}

/** How they are reached, as far as their consent says; a number is dialled by one tap. */
function drawRoutes(identity: Identity | undefined, { say }: View): Html {
  const contact = identity?.contact;
  if (!contact) return html`<p class="why">${say('peer.noRoute')}</p>`;
  return html`${contact.routes.map(
    ({ kind, value }) =>
      html`<p class="why">${before(say, sayCode(say, 'route', kind))}${drawRoute(kind, value)}</p>`,
  )}${contact.unavailable ? html`<p class="why">${before(say, say('ngo.reach.not'), contact.unavailable)}</p>` : nothing}`;
}
