import { freePlaces } from '../court/organisations.ts';
import { moveWord } from '../forms/actions.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { registered } from '../kernel/register.ts';
import { before, listed } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Agreement, Agreements } from './model.ts';

const path = '/city/partners';
/** Kinds of organisations that take people on. */
const kinds = ['NGO', 'PROVIDER'] as const;

/** With whom it is agreed, how wide each door is, and who is in the register without an agreement. */
export const partnersPage = page({
  path,
  roles: ['COORD'],
  nav: { word: 'city.partners.nav' },
  async ask(asking) {
    const [{ items, next }, places, ...others] = await Promise.all([
      asking.get('aftercare', '/partners', Agreements, { limit: 200 }),
      freePlaces(asking, undefined),
      ...kinds.map((kind) => registered(asking, kind)),
    ]);
    const agreed = new Set(items.map(({ org }) => org));
    return {
      items,
      more: next !== null,
      free: new Map(places.map(({ value, hint }) => [value, hint])),
      others: others
        .flat()
        .map(({ organisationId }) => organisationId)
        .filter((org) => !agreed.has(org)),
    };
  },
  show({ items, more, free, others }, view) {
    const { say } = view;
    const open = items.filter((one) => one.open).length;
    return {
      title: say('city.partners.title'),
      lead: say('city.partners.lead', { count: items.length, open }),
      body: html`<div data-live="partners">${
        items.length === 0
          ? html`<section class="card"><p>${say('city.partners.none')}</p></section>`
          : html`<section class="card list"><ul>${items.map((one) => drawPartner(one, free, view))}</ul></section>`
      }${more ? html`<p class="soft">${say('city.partners.more')}</p>` : nothing}</div>
<section class="card" aria-labelledby="others"><h2 id="others">${say('city.partners.others')}</h2>${
        others.length === 0
          ? html`<p>${say('city.partners.noOthers')}</p>`
          : html`<ul class="plain">${others.map(
              (org) =>
                html`<li>${before(say, codeAsName(org))}<a href="${path}/${org}" aria-label="${say('city.partners.agreeWith', { org: codeAsName(org) })}">${moveWord(say, 'onboard-partner')}</a></li>`,
            )}</ul>`
      }</section>`,
    };
  },
});

function drawPartner(
  one: Agreement,
  free: ReadonlyMap<string, string | undefined>,
  { say }: View,
): Html {
  const { org, open, takes, capacity } = one;
  const places = free.get(org);
  const room =
    capacity === null
      ? say('city.partners.noCapacity')
      : say('city.partners.capacity', { capacity });
  return html`<li class="row"><div><p class="what"><a href="${path}/${org}">${codeAsName(org)}</a> <span class="tag ${open ? 'good' : 'soon'}">${say(open ? 'city.partners.open' : 'city.partners.closed')}</span></p><p class="why">${listed(
    say,
    takes.map((what) => sayCode(say, 'takes', what)),
  )} · ${room}${places === undefined ? nothing : html` · ${say('city.partners.free', { free: places })}`}</p></div></li>`;
}
