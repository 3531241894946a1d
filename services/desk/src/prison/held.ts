import { z } from 'zod';
import { type Html, html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { HeldRow, personAddress, prisonDesk } from './model.ts';
import { haltTag, whereTag } from './said.ts';

const Search = z.object({ after: fromPart });
const many = 50;

/** Everybody whom this prison holds, the longest here first. */
export const heldPage = page({
  path: '/prison/people',
  roles: prisonDesk,
  nav: { word: 'prison.held.nav' },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const { items, next } = await asking.get('prison-program', '/people-held', pageOf(HeldRow), {
      limit: many,
      after,
    });
    const names = await namesIn(asking, items);
    return { items, next, names };
  },
  show({ items, next, names }, view) {
    const { say, here, times } = view;
    return {
      title: say('prison.held.title'),
      lead: say('prison.held.lead'),
      body: html`<div data-live="held">${
        items.length === 0
          ? html`<section class="card"><p>${say('prison.held.none')} <a href="/prison/arrivals">${say('prison.arrivals.nav')}</a></p></section>`
          : html`<section class="card list"><ul>${items.map((row) =>
              drawHeld(
                row,
                names,
                say('prison.held.since', { day: times.day(times.dayOf(row.since)) }),
                view,
              ),
            )}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

/** Somebody inside: who, where they are if not here, whether a need is known. */
export function drawHeld(
  { pathwayRef, whereabouts, halt, need }: HeldRow,
  names: ReadonlyMap<string, string>,
  when: string,
  view: View,
): Html {
  const { say } = view;
  const name = names.get(pathwayRef) ?? say('person.unnamed');
  const href = personAddress(pathwayRef);
  const line = [
    when,
    need === undefined ? '' : say('prison.held.need', { need: sayCode(say, 'need', need) }),
  ];
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${whereTag(whereabouts, view)} ${haltTag(halt, view)}</p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p></div><div class="bar"><a class="button quiet" href="${href}" aria-label="${say('prison.openOf', { name })}">${say('home.open')}</a></div></li>`;
}
