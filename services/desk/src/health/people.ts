import { z } from 'zod';
import { type Html, html } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { sayCode } from '../words/speak.ts';
import { Held, personAddress } from './model.ts';

const Search = z.object({ after: fromPart });

/** Whom the prison holds: from here a treatment begins, and what they take along is seen to. */
export const patientsPage = page({
  path: '/health/people',
  roles: ['PHC'],
  nav: { word: 'health.people.nav' },
  search: Search,
  async ask(asking, _params, { after }: z.infer<typeof Search>) {
    const held = await asking.get('prison-program', '/people-held', pageOf(Held), {
      limit: 100,
      after,
    });
    const names = await namesIn(asking, held.items);
    return { held, names };
  },
  show({ held: { items, next }, names }, view) {
    const { say, here } = view;
    return {
      title: say('health.people.title'),
      lead: say('health.people.lead'),
      body: html`<div data-live="people">${
        items.length === 0
          ? html`<section class="card"><p>${say('health.people.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawPerson(one, names, view))}</ul></section>${morePages(here, next, view)}`
      }</div>`,
    };
  },
});

function drawPerson(one: Held, names: ReadonlyMap<string, string>, view: View): Html {
  const { say, times } = view;
  const { pathwayRef, since, need, whereabouts } = one;
  const line = [
    whereabouts === undefined ? '' : sayCode(say, 'whereabouts', whereabouts),
    since === undefined ? '' : say('health.people.since', { day: times.day(times.dayOf(since)) }),
    need === undefined ? '' : sayCode(say, 'needHere', need),
  ];
  return html`<li class="row"><div><p class="what"><a href="${personAddress(pathwayRef)}">${names.get(pathwayRef) ?? say('person.unnamed')}</a></p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p></div></li>`;
}
