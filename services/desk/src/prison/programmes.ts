import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { countsOf } from '../kernel/work.ts';
import { sayCode } from '../words/speak.ts';
import { enrolmentAddress } from './enrolment.ts';
import { programmeName } from './enrolmentFacts.ts';
import { enrolmentTags } from './enrolments.ts';
import { Enrolment } from './model.ts';

const Row = Enrolment.extend({ pathwayRef: z.string() });
type Row = z.infer<typeof Row>;
const Search = z.object({
  status: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .optional()
    .catch(undefined),
  after: fromPart,
});
type Search = z.infer<typeof Search>;

/** Rows of one status on the page of all that run, and on a page of its own. */
const few = 10;
const many = 50;

/** Enrolments that are not over, by how they stand; the waiting list in the order of its queue. */
export const programmesPage = page({
  path: '/prison/programmes',
  roles: ['PPT', 'PCM'],
  nav: { word: 'prison.programmes.nav', counts: ['enrolments'] },
  search: Search,
  async ask(asking, _params, { status, after }: Search) {
    const counts = (await countsOf(asking)).lists.flatMap(({ list, path, open }) => {
      const its = new URLSearchParams(path.split('?')[1]).get('status');
      return list === 'enrolments' && its !== null && open > 0 ? [{ status: its, open }] : [];
    });
    const wanted = status ? [status] : counts.map((one) => one.status);
    const parts = await Promise.all(
      wanted.map(async (one) => ({
        status: one,
        ...(await asking.get('prison-program', '/enrolments', pageOf(Row), {
          status: one,
          limit: status ? many : few,
          after,
        })),
      })),
    );
    const names = await namesIn(
      asking,
      parts.flatMap(({ items }) => items),
    );
    return { counts, parts, names, status, after };
  },
  show({ counts, parts, names, status, after }, view) {
    const { say, here } = view;
    const shown = parts.filter(({ items }) => items.length > 0);
    return {
      title: say('prison.programmes.title'),
      lead: say('prison.programmes.lead', {
        count: counts.reduce((sum, { open }) => sum + open, 0),
      }),
      body: html`${drawStatuses(counts, status, view)}<div data-live="programmes">${
        shown.length === 0
          ? html`<section class="card"><p>${say(status ? 'prison.programmes.noneOfStatus' : 'prison.programmes.none')}</p></section>`
          : shown.map(
              ({ items, next, status: its }) =>
                html`<section class="card list" aria-labelledby="${its}"><h2 id="${its}">${sayCode(say, 'enrolment', its)} <span class="count">${openOf(counts, its) ?? items.length}</span></h2><ul>${items.map(
                  (one, n) => drawRow(one, after === undefined ? n + 1 : undefined, names, view),
                )}</ul>${
                  status || next === null
                    ? nothing
                    : html`<p><a href="${addressWith(here, { status: its })}">${say('prison.programmes.allOf', { status: sayCode(say, 'enrolment', its) })}</a></p>`
                }</section>${status ? morePages(here, next, view, { status }) : nothing}`,
            )
      }</div>`,
    };
  },
});

type Counts = readonly { readonly status: string; readonly open: number }[];
const openOf = (counts: Counts, status: string): number | undefined =>
  counts.find((one) => one.status === status)?.open;

const drawStatuses = (counts: Counts, chosen: string | undefined, { say, here }: View): Html =>
  html`<nav aria-label="${say('prison.programmes.statuses')}"><ul class="days"><li><a href="${here}"${chosen === undefined ? html` aria-current="page"` : nothing}>${say('prison.programmes.all')}</a></li>${counts.map(
    ({ status, open }) =>
      html`<li><a href="${addressWith(here, { status })}"${status === chosen ? html` aria-current="page"` : nothing}>${sayCode(say, 'enrolment', status)} (${open})</a></li>`,
  )}</ul></nav>`;

/** Somebody in, or on the way to, a programme; of the waiting list the place in the queue. */
function drawRow(
  one: Row,
  place: number | undefined,
  names: ReadonlyMap<string, string>,
  view: View,
): Html {
  const { say, times } = view;
  const name = names.get(one.pathwayRef) ?? say('person.unnamed');
  const href = enrolmentAddress(one.pathwayRef, one.enrolmentId);
  const since = one.waitlistedSince ?? one.changes?.at(-1)?.step.at;
  const line = [
    programmeName(say, one.programmeCode ?? ''),
    one.status === 'WAITLISTED' && place !== undefined
      ? say('prison.enrolment.place', { n: place })
      : '',
    since ? say('prison.enrolment.since', { day: times.day(times.dayOf(since)) }) : '',
  ];
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${enrolmentTags(one, view)}</p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p></div><div class="bar"><a class="button quiet" href="${href}" aria-label="${say('prison.openOf', { name })}">${say('home.open')}</a></div></li>`;
}
