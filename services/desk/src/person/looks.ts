import { z } from 'zod';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, morePages } from '../kernel/paging.ts';
import { apart, inLine } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Found, looksAfter } from './looksPart.ts';
import { notBound, ownRef, personRoles } from './own.ts';

const path = '/me/looks';
const Search = z.object({
  // Four marks, one of each service.
  after: z.string().max(3_000).optional().catch(undefined),
  own: z.literal('yes').optional().catch(undefined),
});
type Search = z.infer<typeof Search>;

/** Who looked at what of the person, when and why, by day, the latest first. */
export const looksPage = page({
  path,
  roles: personRoles,
  nav: { word: 'me.looks.nav' },
  search: Search,
  async ask(asking, _params, { after, own }: Search) {
    const ref = await ownRef(asking);
    if (ref === undefined) return undefined;
    return { ...(await looksAfter(asking, ref, after, own === 'yes')), own };
  },
  show(found: { looks: Found[]; next: string | null; own: 'yes' | undefined } | undefined, view) {
    const { say } = view;
    if (!found) return notBound(view, say('me.looks.title'));
    const { looks, next, own } = found;
    return {
      title: say('me.looks.title'),
      lead: say('me.looks.lead'),
      body: html`<nav aria-label="${say('me.looks.whose')}"><ul class="days">${(
        [undefined, 'yes'] as const
      ).map(
        (one) =>
          html`<li><a href="${addressWith(path, { own: one })}"${one === own ? html` aria-current="page"` : html``}>${say(one ? 'me.looks.all' : 'me.looks.others')}</a></li>`,
      )}</ul></nav><div data-live="looks">${
        looks.length === 0
          ? html`<section class="card"><p>${say('me.looks.none')}</p></section>`
          : byDay(looks, view)
      }</div>${morePages(path, next, view, { own })}<p class="soft">${say('me.looks.about')}</p>`,
    };
  },
});

/** A look at several lists at one moment is one look. */
function byDay(looks: readonly Found[], view: View): Html {
  const { times } = view;
  const days = [...new Set(looks.map(({ at }) => times.dayOf(at)))];
  return html`${days.map((day) => {
    const rows = looks.filter(({ at }) => times.dayOf(at) === day);
    return html`<section class="card list" aria-labelledby="on-${day}"><h2 id="on-${day}">${times.day(day)}</h2><ul>${together(rows, view).map((row) => drawRow(row, view))}</ul></section>`;
  })}`;
}

type Row = { readonly look: Found; readonly seen: readonly string[] };

/** The same reader within the same minute is one row. */
function together(looks: readonly Found[], { times }: View): readonly Row[] {
  const rows = new Map<string, { look: Found; seen: string[] }>();
  for (const look of looks) {
    const key = `${times.clock(look.at)} ${look.org} ${look.role}`;
    const row = rows.get(key) ?? { look, seen: [] };
    for (const kind of look.items.map(kindOf)) if (!row.seen.includes(kind)) row.seen.push(kind);
    rows.set(key, row);
  }
  return [...rows.values()];
}

/** What was shown is kept by kind and id. */
const kindOf = (item: string): string => /^[a-z-]+/.exec(item)?.[0] ?? item;

function drawRow({ look, seen }: Row, { say, times }: View): Html {
  const { at, org, role } = look;
  const isOther = role !== null && role !== 'PERSON';
  const who = role === 'PERSON' ? say('me.looks.you') : codeAsName(org);
  const what = apart(say, [...new Set(seen.map((kind) => sayCode(say, 'seen', kind)))]);
  return html`<li class="row"><div><p class="what">${inLine(say, [who, isOther ? sayCode(say, 'byRole', role) : undefined])}</p><p class="why">${times.clock(at)} · ${what === '' ? say('me.looks.onlyThat') : what}</p>${
    isOther
      ? html`<p class="why">${say('me.looks.why', { why: sayCode(say, 'whyLooked', role) })}</p>`
      : nothing
  }</div></li>`;
}
