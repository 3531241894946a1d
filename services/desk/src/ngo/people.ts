import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { Case } from './model.ts';
import { namelessly } from './person.ts';
import { languagesSaid, releaseSaid } from './said.ts';
import { caseTags, urgencyOf } from './watch.ts';

const Search = z.object({
  after: fromPart,
  state: z.enum(['ACTIVE', 'CLOSED']).optional().catch(undefined),
  mine: z.literal('true').optional().catch(undefined),
});
type Search = z.infer<typeof Search>;

/** The people whom this organisation has taken on; a peer worker sees those who were given to them. */
export const peoplePage = page({
  path: '/ngo/people',
  roles: ['NGOC', 'NGOW', 'PEER'],
  nav: { word: 'ngo.people.nav', counts: ['cases'] },
  search: Search,
  async ask(asking, _params, search: Search) {
    const cases = await asking.get('aftercare', '/cases', pageOf(Case), {
      limit: 100,
      ...search,
    });
    const names = await namesIn(asking, cases.items);
    return { cases, names, search };
  },
  show({ cases: { items, next }, names, search }, view) {
    const { say, here, times } = view;
    const order = (one: Case) => urgencyOf(one, times.now);
    const sorted = items.toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
    return {
      title: say('ngo.people.title'),
      lead: say('ngo.people.lead'),
      body: html`${drawFilters(search, view)}<p class="bar at-once"><a class="button quiet" href="/peer/code/do/redeem-claim-code">${say('peer.code.open')}</a></p><div data-live="people">${
        items.length === 0
          ? drawEmpty(search, view)
          : html`<section class="card list"><ul>${sorted.map((one) => drawPerson(one, names, view))}</ul></section>${morePages(here, next, view, { state: search.state, mine: search.mine })}`
      }</div>`,
    };
  },
});

/** The lists there are: everybody, those of the reader, and those whose support is over. */
function drawFilters(search: Search, { say, here, me }: View): Html {
  const peer = !me.roles.some((role) => role === 'NGOC' || role === 'NGOW');
  const lists = [
    { word: 'ngo.people.all', search: {} },
    ...(peer ? [] : [{ word: 'ngo.people.mine', search: { mine: 'true' } } as const]),
    { word: 'ngo.people.closed', search: { state: 'CLOSED' } },
  ] as const;
  const is = (one: { mine?: string; state?: string }) =>
    one.mine === search.mine && (one.state ?? 'ACTIVE') === (search.state ?? 'ACTIVE');
  return html`<nav aria-label="${say('ngo.people.lists')}"><ul class="days">${lists.map(
    ({ word, search: its }) =>
      html`<li><a href="${addressWith(here, its)}"${is(its) ? html` aria-current="page"` : nothing}>${say(word)}</a></li>`,
  )}</ul></nav>`;
}

function drawPerson(one: Case, names: ReadonlyMap<string, string>, view: View): Html {
  const { say } = view;
  const name = names.get(one.pathwayRef) ?? namelessly(one, view);
  const href = `/ngo/cases/${one.caseId}`;
  const workers = one.workers ?? [];
  const line = [
    one.state === undefined ? '' : sayCode(say, 'state', one.state),
    one.release === undefined ? '' : releaseSaid(one.release, view),
    languagesSaid(one, view),
    workers.length === 0
      ? ''
      : say('ngo.people.with', {
          who: listed(
            say,
            workers.map(({ subject }) => subject),
          ),
        }),
  ];
  const active = isActive(one);
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${active ? caseTags(one, view) : nothing}</p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p></div>${
    active && !one.paused
      ? html`<div class="bar"><a class="button quiet" href="${href}/do/record-contact" aria-label="${say('ngo.people.contactOf', { who: name })}">${say('move.record-contact')}</a></div>`
      : nothing
  }</li>`;
}

/** Support goes on: what has ended has another state. */
export const isActive = ({ state }: Case): boolean =>
  ['ACCEPTED', 'CONTACT_ATTEMPTED', 'FIRST_CONTACT', 'ENGAGED', 'IN_SUPPORT'].includes(state ?? '');

function drawEmpty(search: Search, { say, me }: View): Html {
  const word =
    search.state === 'CLOSED'
      ? 'ngo.people.noneClosed'
      : search.mine || me.roles.every((role) => role === 'PEER')
        ? 'ngo.people.noneMine'
        : 'ngo.people.none';
  return html`<section class="card"><p>${say(word)}</p></section>`;
}
