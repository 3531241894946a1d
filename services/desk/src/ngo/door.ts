import type { CalendarDate } from '@throughcare/contracts';
import { z } from 'zod';
import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { type Action, type Fact, thing } from '../forms/thing.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';
import { drawKeyWarning, ownKeys } from '../organisation/keyWarning.ts';
import { drawOwnLinks } from '../organisation/links.ts';
import { listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { doorRoles, type Partner, Partners } from './model.ts';

const path = '/ngo/door';
const Counted = pageOf(z.looseObject({}));
type Data = z.infer<typeof Partners>;

/** The door as a thing with one move: the agreement is told without moves, and the service decides when one is made. */
function actionsOf({ items: [partner] }: Data): readonly Action[] {
  if (!partner) return [];
  const move = (name: string, last: string, open: boolean): Action => ({
    name,
    what: name,
    post: `/partners/${partner.partnerId}/${last}`,
    roles: doorRoles,
    open,
    lacking: open ? null : { code: 'wrong-state', detail: '', remedy: '' },
  });
  return [move('open-door', 'open', !partner.open), move('close-door', 'close', partner.open)];
}

export const doorPage = page({
  path,
  roles: doorRoles,
  nav: { word: 'ngo.door.nav' },
  async ask(asking) {
    const partners = await asking.get('aftercare', '/partners', Partners);
    const [cases, offers, keys] = await Promise.all([
      asking.maybe('aftercare', '/cases', Counted, { limit: 200 }),
      asking.maybe('aftercare', '/offers', Counted, { state: 'OFFERED', limit: 200 }),
      ownKeys(asking),
    ]);
    return {
      partners,
      keys,
      load: cases && offers && { cases: countOf(cases), offers: countOf(offers) },
    };
  },
  show({ partners, load, keys }, view) {
    const { say, me } = view;
    const [partner] = partners.items;
    if (!partner)
      return {
        title: say('ngo.door.title'),
        body: html`${drawKeyWarning(keys, view)}<section class="card"><p>${say('ngo.door.none')}</p></section>${drawOwnLinks(me, view)}`,
      };
    const treats = me.roles.includes('PROV');
    return {
      title: say('ngo.door.title'),
      heading: html`${say('ngo.door.title')} <span class="tag ${partner.open ? 'good' : 'soon'}">${say(partner.open ? 'ngo.door.open' : 'ngo.door.closed')}</span>`,
      lead: say(
        treats
          ? partner.open
            ? 'provider.door.leadOpen'
            : 'provider.door.leadClosed'
          : partner.open
            ? 'ngo.door.leadOpen'
            : 'ngo.door.leadClosed',
      ),
      body: html`${drawKeyWarning(keys, view)}<div class="columns"><div>
${load ? drawLoad(load, partner, view) : nothing}
<section class="card" aria-labelledby="agreement"><h2 id="agreement">${say('ngo.agreement.title')}</h2>${drawFacts(factsOf(partners, view))}<p class="soft small">${say('ngo.agreement.change')}</p></section>
${drawOwnLinks(me, view)}
</div><div>${drawActions(actionsOf(partners), view, ['open-door'])}</div></div>`,
    };
  },
});

type Load = Readonly<Record<'cases' | 'offers', ReturnType<typeof countOf>>>;

/** How many have a place here, and wait for an answer. */
const drawLoad = ({ cases, offers }: Load, { capacity }: Partner, { say }: View): Html =>
  html`<section class="card" aria-labelledby="load" data-live="load"><h2 id="load">${say('ngo.load.title')}</h2><dl class="facts"><dt>${say('ngo.load.people')}</dt><dd class="number">${cases.text}</dd><dt>${say('ngo.load.offers')}</dt><dd class="number">${offers.text}</dd>${
    capacity === null
      ? nothing
      : html`<dt>${say('ngo.load.capacity')}</dt><dd class="number">${capacity}</dd>`
  }</dl><p class="soft small">${capacity === null ? say('ngo.load.noLimit') : say('ngo.load.left', { left: Math.max(0, capacity - cases.count - offers.count) })}</p></section>`;

const countOf = ({ items, next }: z.infer<typeof Counted>) => ({
  count: items.length,
  text: `${items.length}${next === null ? '' : '+'}`,
});

function factsOf({ items: [partner] }: Data, view: Pick<View, 'say' | 'times'>): readonly Fact[] {
  return partner ? agreementOf(partner, view) : [];
}

export function agreementOf(partner: Partner, { say, times }: Pick<View, 'say' | 'times'>): Fact[] {
  const days = partner.answerWorkingDays;
  const minutes = partner.urgentAnswerMinutes;
  return [
    { label: say('ngo.fact.door'), value: say(partner.open ? 'ngo.door.open' : 'ngo.door.closed') },
    {
      label: say('ngo.fact.takes'),
      value: listed(
        say,
        partner.takes.map((one) => sayCode(say, 'takes', one)),
      ),
    },
    {
      label: say('ngo.fact.answerDays'),
      value: days === null ? say('ngo.agreement.usual') : say('ngo.agreement.days', { days }),
    },
    {
      label: say('ngo.fact.urgent'),
      value: !partner.takesUrgent
        ? say('ngo.agreement.noUrgent')
        : minutes === null
          ? say('ngo.agreement.usual')
          : say('ngo.agreement.minutes', { minutes }),
    },
    { label: say('ngo.fact.prisons'), value: listed(say, partner.prisons.map(codeAsName)) || '–' },
    {
      label: say('ngo.fact.agreed'),
      value: say('ngo.agreement.from', {
        from: times.day(partner.agreedFrom as CalendarDate),
        ends: partner.agreedTo === null ? 'no' : 'yes',
        to: partner.agreedTo === null ? '' : times.day(partner.agreedTo as CalendarDate),
      }),
    },
  ];
}

/** Whether offers come here at all: this organisation's to decide, and to take back. */
export const doorThing = thing({
  path,
  roles: doorRoles,
  service: 'aftercare',
  reads: '/partners',
  answer: Partners,
  actions: actionsOf,
  name: ({ items: [partner] }) => (partner ? codeAsName(partner.org) : ''),
  facts: factsOf,
});
