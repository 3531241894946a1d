import { type Instant, Role } from '@throughcare/contracts';
import { type AnyThing, deskPathOf } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { type AnyPage, page, type View } from '../kernel/page.ts';
import { type Work, type WorkRow, workOf } from '../kernel/work.ts';
import { drawKeyWarning, ownKeys } from '../organisation/keyWarning.ts';
import { sayCode } from '../words/speak.ts';

/** Everybody who works here has a home. */
const everybody = Role.options;

type Sorted = Readonly<Record<'late' | 'today' | 'coming' | 'undated', readonly WorkRow[]>>;

/** What those find here for whom no list of work is kept. */
type Others = Readonly<Record<'person' | 'operator', AnyPage>>;

/**
 * What needs me now: what is late first, then what is due today, then what comes. Nobody’s work waits for the person: they find
 * their own record here; the operator, what stands still.
 */
export const home = (things: readonly AnyThing[], others: Others): AnyPage => {
  const work = workHome(things);
  const of = ({ me: { roles } }: Pick<View, 'me'>): AnyPage =>
    roles.includes('PERSON')
      ? others.person
      : roles.every((role) => role === 'ADMIN')
        ? others.operator
        : work;
  return page({
    path: '/',
    roles: everybody,
    nav: { word: 'home.nav', counts: [] },
    ask: (asking, params, search, view) => of(view).ask(asking, params, search, view),
    show: (data, view) => of(view).show(data, view),
  });
};

const workHome = (things: readonly AnyThing[]): AnyPage =>
  page({
    path: '/',
    roles: everybody,
    nav: { word: 'home.nav', counts: [] },
    async ask(asking) {
      const [found, keys] = await Promise.all([namedWork(asking), ownKeys(asking)]);
      return { ...found, keys };
    },
    show({ work, names, keys }, view) {
      const { say, times } = view;
      const sorted = sortedByDue(work.rows, view);
      return {
        title: say('home.title'),
        heading: times.longDay(times.today),
        lead: leadOf(work, view),
        body: html`${drawKeyWarning(keys, view)}${work.away.length === 0 ? nothing : html`<p class="note" role="status">${say('home.away')}</p>`}<div data-live="work">${(
          ['late', 'today', 'coming', 'undated'] as const
        ).map((part) => section(part, sorted[part]))}</div>`,
      };

      function section(part: keyof Sorted, rows: readonly WorkRow[]): Html {
        if (rows.length === 0) return nothing;
        return html`<section class="card list" aria-labelledby="${part}"><h2 id="${part}">${say(`home.${part}`)} <span class="count${part === 'late' ? ' late' : ''}">${rows.length}</span></h2><ul>${rows.map(
          (row) => drawRow(row),
        )}</ul></section>`;
      }

      function drawRow(row: WorkRow): Html {
        const href = deskPathOf(things, view.me, row.service, row.path);
        const name = (row.pathwayRef && names.get(row.pathwayRef)) ?? say('person.unnamed');
        const what = workWord(row, view);
        return html`<li class="row"><div><p class="what">${href ? html`<a href="${href}">${name}</a>` : name} ${dueTag(row.due, view)}</p><p class="why">${what}</p></div>${
          href
            ? html`<div class="bar"><a class="button quiet" href="${href}" aria-label="${say('home.openOf', { name, what })}">${say('home.open')}</a></div>`
            : nothing
        }</li>`;
      }
    },
  });

async function namedWork(asking: Asking) {
  const work = await workOf(asking);
  return { work, names: await namesIn(asking, work.rows) };
}

/** How the day stands, in a sentence. */
function leadOf({ lists }: Work, { say }: View): string {
  const sum = (of: 'open' | 'overdue' | 'dueToday') =>
    lists.reduce((total, one) => total + one[of], 0);
  return say('home.lead', { open: sum('open'), late: sum('overdue'), today: sum('dueToday') });
}

function sortedByDue(rows: readonly WorkRow[], { times }: View): Sorted {
  const partOf = ({ due }: WorkRow): keyof Sorted => {
    if (due === null) return 'undated';
    if (due < times.now) return 'late';
    return times.dayOf(due as Instant) === times.today ? 'today' : 'coming';
  };
  const of = (part: keyof Sorted) => rows.filter((row) => partOf(row) === part);
  return { late: of('late'), today: of('today'), coming: of('coming'), undated: of('undated') };
}

/** What is to be done, in words: of a task its code, of a row of another list what the list is for. */
function workWord({ list, state }: WorkRow, { say }: View): string {
  const what = sayCode(say, 'list', list);
  return state === null
    ? what
    : list === 'tasks'
      ? sayCode(say, 'task', state)
      : `${what} · ${sayCode(say, 'state', state)}`;
}
