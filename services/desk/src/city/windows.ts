import { z } from 'zod';
import { drawFacts } from '../forms/facts.ts';
import { type Fact, thing } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages } from '../kernel/paging.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { OverdoseWindow, OverdoseWindows } from './model.ts';

type Ask = Pick<View, 'say' | 'times'>;
type Rows = NonNullable<OverdoseWindow['checkpoints']>;

const Search = z.object({ after: fromPart });
const path = '/city/windows/:windowId';
const roles = ['COORD'] as const;
const list = '/city/windows';

const windowName = ({ from }: Pick<OverdoseWindow, 'from'>, { say, times }: Ask): string =>
  say('city.window.who', { at: times.moment(from) });
const missedIn = ({ checkpoints = [] }: OverdoseWindow): Rows =>
  checkpoints.filter(({ status }) => status === 'MISSED');
const heldBy = ({ partnerOrg }: OverdoseWindow, { say }: Ask): string =>
  partnerOrg ? say('city.window.with', { org: codeAsName(partnerOrg) }) : say('city.window.nobody');

/** The weeks of danger after a release in which somebody was to be reached, and was not. */
export const windowsPage = page({
  path: list,
  roles,
  nav: { word: 'city.windows.nav', counts: ['breached'] },
  search: Search,
  ask: (asking, _params, { after }: z.infer<typeof Search>) =>
    asking.get('aftercare', '/breached-windows', OverdoseWindows, { limit: 100, after }),
  show({ items, next }, view) {
    const { say, here } = view;
    return {
      title: say('city.windows.title'),
      lead: say('city.windows.lead', { count: items.length }),
      body: html`<div data-live="windows">${
        items.length === 0
          ? html`<section class="card"><p>${say('city.windows.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawRow(one, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawRow(one: OverdoseWindow, view: View): Html {
  return html`<li class="row"><div><p class="what"><a href="${list}/${one.windowId}">${windowName(one, view)}</a></p><p>${missedTags(one, view)}</p><p class="why">${heldBy(one, view)}</p></div></li>`;
}

const missedTags = (one: OverdoseWindow, { say, times }: Ask): Html =>
  html`${missedIn(one).map(
    ({ checkpoint, dueAt }) =>
      html`<span class="tag late">${say('city.window.missed', { what: sayCode(say, 'checkpoint', checkpoint), at: times.moment(dueAt) })}</span> `,
  )}`;

/** The weeks after one release: what was due, and what became of it. */
export const windowPage = page({
  path,
  roles,
  ask: (asking, { windowId }) =>
    asking.get('aftercare', `/overdose-windows/${windowId}`, OverdoseWindow),
  show(one, view) {
    const { say } = view;
    return {
      title: say('city.window.title'),
      heading: windowName(one, view),
      lead: say('city.window.lead'),
      back: { href: list, text: say('city.windows.nav') },
      body: html`<div data-live="window"><section class="card" aria-labelledby="stands"><h2 id="stands">${say('city.window.stands')}</h2>${drawFacts(windowFacts(one, view))}</section>
<section class="card" aria-labelledby="days"><h2 id="days">${say('city.window.checkpoints')}</h2>${drawFacts(checkpointFacts(one, view))}</section>${
        one.partnerOrg
          ? html`<p><a href="/city/partners">${say('city.window.toPartners')}</a></p>`
          : nothing
      }</div>`,
    };
  },
});

function windowFacts(one: OverdoseWindow, view: Ask): readonly Fact[] {
  const { say, times } = view;
  const { from, until, closed } = one;
  return [
    { label: say('city.fact.out'), value: times.moment(from) },
    { label: say('city.fact.until'), value: times.moment(until) },
    { label: say('city.fact.partner'), value: heldBy(one, view) },
    ...(closed
      ? [
          {
            label: say('city.fact.closed'),
            value: before(say, times.moment(closed.at), sayCode(say, 'windowEnd', closed.reason)),
          },
        ]
      : []),
  ];
}

const checkpointFacts = ({ checkpoints = [] }: OverdoseWindow, { say, times }: Ask) =>
  checkpoints.map(({ checkpoint, dueAt, status, metAt }) => ({
    label: sayCode(say, 'strip', checkpoint),
    value: say('city.window.checkpoint', {
      status: sayCode(say, 'watch', status),
      due: times.moment(dueAt),
      isMet: metAt === null ? 'no' : 'yes',
      met: metAt === null ? '' : times.moment(metAt),
    }),
  }));

/** A city sees it and has no step of its own with it: who holds the person reaches them. */
export const windowThing = thing<OverdoseWindow>({
  path,
  roles,
  service: 'aftercare',
  reads: '/overdose-windows/:windowId',
  answer: OverdoseWindow,
  actions: () => [],
  name: windowName,
  facts: windowFacts,
});
