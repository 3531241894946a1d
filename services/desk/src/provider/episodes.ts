import { z } from 'zod';
import { type Html, html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { Episodes } from './model.ts';
import { drawEpisodeRow } from './requests.ts';
import { episodeDue } from './said.ts';

/** In the order in which treatment goes. */
const states = [
  'PLACE_REQUESTED',
  'CONFIRMED',
  'STARTED',
  'BROKEN_OFF',
  'RESUMED',
  'VOLUNTARY',
  'ENDED',
  'CLOSED',
  'REFUSED',
] as const;
const Search = z.object({
  after: fromPart,
  state: z.enum(states).optional().catch(undefined),
});
type Search = z.infer<typeof Search>;

/** Treatment under orders at this provider: all that asks something of it, or one state. */
export const episodesPage = page({
  path: '/provider/episodes',
  roles: ['PROV'],
  nav: { word: 'provider.episodes.nav', counts: ['episodes'] },
  search: Search,
  async ask(asking, _params, { state, after }: Search) {
    const episodes = await asking.get('aftercare', '/treatment-episodes', Episodes, {
      ...(state ? { state } : { open: 'true' }),
      limit: 100,
      after,
    });
    const names = await namesIn(asking, episodes.items);
    return { episodes, names, state };
  },
  show({ episodes: { items, next }, names, state }, view) {
    const { say, here } = view;
    const due = (one: (typeof items)[number]) => episodeDue(one) ?? '9';
    const sorted = items.toSorted((one, other) => (due(one) < due(other) ? -1 : 1));
    return {
      title: say('provider.episodes.title'),
      lead: say('provider.episodes.lead'),
      body: html`${drawStates(state, view)}<div data-live="episodes">${
        items.length === 0
          ? html`<section class="card"><p>${state ? say('provider.episodes.noneOf', { state: sayCode(say, 'state', state) }) : say('provider.episodes.none')}</p></section>`
          : html`<section class="card list"><ul>${sorted.map((one) => drawEpisodeRow(one, names, view))}</ul></section>${morePages(here, next, view, { state })}`
      }</div>`,
    };
  },
});

const drawStates = (state: Search['state'], { say, here }: View): Html =>
  html`<nav aria-label="${say('provider.episodes.lists')}"><ul class="days">${[
    undefined,
    ...states,
  ].map(
    (one) =>
      html`<li><a href="${addressWith(here, { state: one })}"${one === state ? html` aria-current="page"` : html``}>${one ? sayCode(say, 'state', one) : say('provider.episodes.open')}</a></li>`,
  )}</ul></nav>`;
