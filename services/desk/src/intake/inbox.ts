import { z } from 'zod';
import { moveWord } from '../forms/actions.ts';
import { dueTag } from '../kernel/due.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { namesIn } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { addressWith, fromPart, morePages, pageOf } from '../kernel/paging.ts';
import { countsOf, type Work } from '../kernel/work.ts';
import { before } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { Referral, referralAddress } from './model.ts';
import { type Programmed, programmeSaid, programmesOf } from './programmes.ts';
import { drawCountOf } from './said.ts';

/** Steps at which a referral is with intake, the one that has a deadline first; and what has left. */
const steps = ['SUBMITTED', 'MORE_INFO_REQUESTED', 'ACCEPTED', 'ON_HOLD', 'ROUTED'] as const;
type Step = (typeof steps)[number];

const Search = z.object({
  state: z.enum(steps).optional().catch(undefined),
  after: fromPart,
});
type Search = z.infer<typeof Search>;

/** The step that is next at each: one tap from the list. */
const nextOf: Readonly<Partial<Record<Step, string>>> = {
  SUBMITTED: 'accept-referral',
  ACCEPTED: 'route-referral',
  ON_HOLD: 'resume-referral',
};

/** Referrals by the step at which they stand; those to be decided by their deadline, as the service orders them. */
export const inboxPage = page({
  path: '/office/referrals',
  roles: ['INTAKE'],
  nav: { word: 'intake.inbox.nav', counts: ['referrals'] },
  search: Search,
  async ask(asking, _params, { state = 'SUBMITTED', after }: Search) {
    const [rows, counts, programmes] = await Promise.all([
      asking.get('intake', '/referrals', pageOf(Referral), { state, limit: 50, after }),
      countsOf(asking),
      programmesOf(asking),
    ]);
    const names = await namesIn(asking, rows.items);
    return { rows, counts, programmes, names, state };
  },
  show({ rows: { items, next }, counts, programmes, names, state }, view) {
    const { say, here } = view;
    const late = items.filter(({ overdue }) => overdue).length;
    return {
      title: say('intake.inbox.title'),
      heading: say(`intake.inbox.at.${state}`),
      lead: say('intake.inbox.lead', { count: items.length, more: next ? 'yes' : 'no', late }),
      body: html`${drawTabs(state, counts, view)}<p class="bar at-once"><a class="button quiet" href="/office/people/do/open-person">${moveWord(say, 'open-person')}</a></p><div data-live="referrals">${
        items.length === 0
          ? html`<section class="card"><p>${say(`intake.inbox.none.${state}`)}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawRow(one, state, names, programmes, view))}</ul></section>${morePages(here, next, view, { state })}`
      }</div>`,
    };
  },
});

function drawTabs(
  chosen: Step,
  counts: Pick<Work, 'lists'>,
  { say, here }: Pick<View, 'say' | 'here'>,
): Html {
  return html`<nav aria-label="${say('intake.inbox.tabs')}" data-live="tabs"><ul class="days">${steps.map(
    (state) =>
      html`<li><a href="${addressWith(here, { state: state === 'SUBMITTED' ? undefined : state })}"${state === chosen ? html` aria-current="page"` : nothing}>${say(`intake.inbox.tab.${state}`)}${drawCountOf('referrals', state, counts)}</a></li>`,
  )}</ul></nav>`;
}

function drawRow(
  one: Referral,
  state: Step,
  names: ReadonlyMap<string, string>,
  programmes: Programmed,
  view: View,
): Html {
  const { say, times } = view;
  const name = names.get(one.pathwayRef) ?? say('person.unnamed');
  const href = referralAddress(one);
  const step = nextOf[state];
  const line = [
    programmeSaid(programmes, one.programmeCode),
    one.source === undefined ? '' : sayCode(say, 'source', one.source),
    one.routedTo ? say('intake.sentTo', { to: sayCode(say, 'to', one.routedTo) }) : '',
    one.reasonCode ? sayCode(say, 'reasonCode', one.reasonCode) : '',
    say('intake.since', { day: times.day(times.dayOf(one.openedAt)) }),
  ];
  return html`<li class="row"><div><p class="what"><a href="${href}">${name}</a> ${urgencyTag(one, view)} ${dueTag(one.decideBy ?? null, view)}</p><p class="why">${line.filter((part) => part !== '').join(' · ')}</p></div>${
    step
      ? html`<div class="bar"><a class="button quiet" href="${href}/do/${step}" aria-label="${before(say, moveWord(say, step), name)}">${moveWord(say, step)}</a></div>`
      : nothing
  }</li>`;
}

export const urgencyTag = ({ urgency }: Referral, { say }: Pick<View, 'say'>): Html =>
  urgency === 'URGENT'
    ? html`<span class="tag late">${sayCode(say, 'urgency', urgency)}</span>`
    : nothing;
