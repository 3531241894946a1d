import type { Role } from '@throughcare/contracts';
import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { countsOf } from '../kernel/work.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { ScreeningOffer, screeningAddress } from './model.ts';
import { drawCountOf } from './said.ts';

/** Who offers, asks or sees to screenings; healthcare of a prison offers them, and others ask the questions. */
export const screeningRoles = [
  'SCREENER',
  'ASSR',
  'INTAKE',
  'PHC',
] as const satisfies readonly Role[];

const states = ['OFFERED', 'IN_PROGRESS'] as const;
const Search = z.object({
  state: z.enum(states).optional().catch(undefined),
  after: fromPart,
});
type Search = z.infer<typeof Search>;

/** Screenings that wait to be begun, or were begun and wait for their answers; the longest waiting first. */
export const screeningsPage = page({
  path: '/office/screenings',
  roles: screeningRoles,
  nav: { word: 'intake.screenings.nav', counts: ['screening-offers'] },
  search: Search,
  async ask(asking, _params, { state = 'OFFERED', after }: Search) {
    const [rows, counts] = await Promise.all([
      asking.get('intake', '/screening-offers', pageOf(ScreeningOffer), {
        state,
        limit: 50,
        after,
      }),
      countsOf(asking),
    ]);
    const names = await namesIn(asking, rows.items);
    return { rows, counts, names, state };
  },
  show({ rows: { items, next }, counts, names, state }, view) {
    const { say, here } = view;
    return {
      title: say('intake.screenings.title'),
      heading: say(`intake.screenings.at.${state}`),
      lead: say('intake.screenings.lead', { count: items.length, more: next ? 'yes' : 'no' }),
      body: html`<nav aria-label="${say('intake.screenings.tabs')}" data-live="tabs"><ul class="days">${states.map(
        (one) =>
          html`<li><a href="${addressWith(here, { state: one === 'OFFERED' ? undefined : one })}"${one === state ? html` aria-current="page"` : nothing}>${say(`intake.screenings.tab.${one}`)}${drawCountOf('screening-offers', one, counts)}</a></li>`,
      )}</ul></nav><div data-live="screenings">${
        items.length === 0
          ? html`<section class="card"><p>${say(`intake.screenings.none.${state}`)}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawOffer(one, state, names, view))}</ul></section>${morePages(here, next, view, { state })}`
      }</div>`,
    };
  },
});

/** Whoever screens knows nobody by name: what was offered, and when, tells two people apart. */
function drawOffer(
  one: ScreeningOffer,
  state: (typeof states)[number],
  names: ReadonlyMap<string, string>,
  view: View,
): Html {
  const { say, times, me } = view;
  const { instrument, since, pathwayRef } = one;
  const what = sayCode(say, 'instrument', instrument);
  const at = say(`intake.screening.since.${state}`, { at: times.moment(since) });
  const name = names.get(pathwayRef);
  const link = name ?? `${what}, ${at}`;
  const href = screeningAddress(one);
  const step = state === 'OFFERED' ? 'begin-screening' : 'complete-screening';
  const asks = me.roles.some((role) => role === 'SCREENER' || role === 'ASSR');
  return html`<li class="row"><div><p class="what"><a href="${href}">${link}</a></p><p class="why">${name ? `${what} · ${at}` : say('person.unnamed')}</p></div>${
    asks
      ? html`<div class="bar"><a class="button quiet" href="${href}/do/${step}" aria-label="${before(say, moveWord(say, step), link)}">${moveWord(say, step)}</a></div>`
      : nothing
  }</li>`;
}
