import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { before } from '../words/said.ts';
import { type Episode, Episodes, episodeAddress } from './model.ts';
import { episodeLine, episodeName, episodeTags } from './said.ts';

const Search = z.object({ after: fromPart });
const Doors = pageOf(z.looseObject({ open: z.boolean() }));

/** What waits for an answer of this provider: what a court asks about treatment, then the places that are asked for. */
export const requestsPage = page({
  path: '/provider/requests',
  roles: ['PROV'],
  nav: { word: 'provider.requests.nav', counts: ['enquiries'] },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const [asked, requests, doors] = await Promise.all([
      asking.get('aftercare', '/treatment-episodes', Episodes, { asked: 'true', limit: 100 }),
      asking.get('aftercare', '/treatment-episodes', Episodes, {
        state: 'PLACE_REQUESTED',
        limit: 100,
        after,
      }),
      asking.maybe('aftercare', '/partners', Doors),
    ]);
    const all = [...asked.items, ...requests.items];
    const names = await namesIn(asking, all);
    return { asked: asked.items, requests, names, open: doors?.items[0]?.open };
  },
  show({ asked, requests: { items, next }, names, open }, view) {
    const { say, here } = view;
    const sorted = items.toSorted((one, other) =>
      (one.wantedUntil ?? '') < (other.wantedUntil ?? '') ? -1 : 1,
    );
    return {
      title: say('provider.requests.title'),
      lead: say('provider.requests.lead', { places: items.length, asked: asked.length }),
      body: html`<div data-live="requests">${drawAsked(asked, names, view)}${
        items.length === 0
          ? html`<section class="card"><p>${say(open === false ? 'provider.requests.doorClosed' : 'provider.requests.none')}</p><p><a href="/provider/episodes">${say('provider.requests.toEpisodes')}</a></p></section>`
          : html`<section class="card list" aria-labelledby="places"><h2 id="places">${say('provider.requests.places')} <span class="count">${items.length}</span></h2><ul>${sorted.map((one) => drawRequest(one, names, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

type Names = ReadonlyMap<string, string>;

function drawAsked(asked: readonly Episode[], names: Names, view: View): Html {
  const { say } = view;
  if (asked.length === 0) return nothing;
  return html`<section class="card list" aria-labelledby="asked"><h2 id="asked">${say('provider.requests.asked')} <span class="count">${asked.length}</span></h2><ul>${asked.map(
    (one) => drawEpisodeRow(one, names, view, ['answer-enquiry']),
  )}</ul></section>`;
}

const drawRequest = (one: Episode, names: Names, view: View): Html =>
  drawEpisodeRow(one, names, view, ['confirm-place', 'refuse-place']);

/** An episode as a row of a list: who, how it stands, what may be done from here. */
export function drawEpisodeRow(
  one: Episode,
  names: Names,
  view: View,
  moves: readonly ('answer-enquiry' | 'confirm-place' | 'refuse-place')[] = [],
): Html {
  const { say } = view;
  const name = episodeName(one, names, view);
  const href = episodeAddress(one);
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a></p><p>${episodeTags(one, view)}</p><p class="why">${episodeLine(one, view)}</p></div>${
    moves.length === 0
      ? nothing
      : html`<div class="bar">${moves.map(
          (move, n) =>
            html`<a class="button${n === 0 ? '' : ' quiet'}" href="${href}/do/${move}" aria-label="${before(say, say(`move.${move}`), name)}">${say(`move.${move}`)}</a>`,
        )}</div>`
  }</li>`;
}
