import { serviceNames } from '@throughcare/contracts';
import { z } from 'zod';
import type { Asking } from '../kernel/asking.ts';
import { govuk } from '../kernel/govuk.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { page, type View } from '../kernel/page.ts';
import { isWord, sayCode } from '../words/speak.ts';
import { eventAddress, operator, orAway, Standing, typeSaid } from './model.ts';

type Address = Readonly<Record<'service' | 'audience' | 'ref' | 'sequence', string>>;
type At = { readonly service: string; readonly standing: Standing | undefined };

const Search = z.object({ event: z.string().max(200).optional().catch(undefined) });

/** Where each service says that one event is. */
const wayOf = (asking: Asking, { service, audience, ref, sequence }: Address) =>
  Promise.all(
    serviceNames.map(
      async (one): Promise<At> => ({
        service: one,
        standing: await orAway(
          asking.get(one, `/events/${service}/${audience}/${ref}/${sequence}`, Standing),
        ),
      }),
    ),
  );

/** Finds an event by its id, as a log line, a trace or a partner names it. */
export const findEventPage = page({
  path: '/operator/events',
  roles: operator,
  nav: { word: 'operator.events.nav' },
  search: Search,
  ask: async (_asking, _params, { event }: z.infer<typeof Search>) => ({
    event,
    href: event === undefined ? undefined : eventAddress(event),
  }),
  show({ event, href }, { say }) {
    const wrong = event !== undefined && href === undefined;
    return {
      title: say('operator.events.title'),
      lead: say('operator.events.lead'),
      body: html`<form class="card" method="get" action="/operator/events" role="search">${govuk(
        'input',
        {
          id: 'event',
          name: 'event',
          value: event ?? '',
          spellcheck: false,
          autocomplete: 'off',
          label: { text: say('operator.events.id'), classes: 'govuk-label--s' },
          hint: { text: say('operator.events.hint') },
          ...(wrong && { errorMessage: { text: say('operator.events.noId') } }),
        },
      )}<div class="bar"><button class="button" type="submit">${say('operator.events.find')}</button></div></form>${
        href === undefined
          ? nothing
          : html`<section class="card"><p><a class="button" href="${href}">${say('operator.events.open')}</a></p></section>`
      }`,
    };
  },
});

/** One event's way: who published it and when, and how it stands at each other service. */
export const eventPage = page({
  path: '/operator/events/:service/:audience/:ref/:sequence',
  roles: operator,
  async ask(asking, address) {
    return { address, way: await wayOf(asking, address) };
  },
  show({ address, way }, view) {
    const { say } = view;
    const own = way.find(({ service }) => service === address.service);
    const type = way.map(({ standing }) => standing?.type ?? null).find((one) => one !== null);
    return {
      title: say('operator.event.title'),
      heading: typeSaid(type ?? null),
      lead: say('operator.event.lead', {
        service: sayCode(say, 'service', address.service),
        sequence: address.sequence,
      }),
      back: { href: '/operator/events', text: say('operator.events.nav') },
      body: html`<section class="card" aria-labelledby="way"><h2 id="way">${say('operator.event.way')}</h2><ol class="timeline">${[
        ...(own ? [own] : []),
        ...way.filter((one) => one !== own),
      ].map((one) => drawAt(one, address, view))}</ol></section>`,
    };
  },
});

function drawAt({ service, standing }: At, address: Address, { say, times }: View): Html {
  const name = sayCode(say, 'service', service);
  const late = standing === undefined || ['PARKED', 'WAITS', 'UNKNOWN'].includes(standing.standing);
  return html`<li${late ? html` class="late"` : nothing}>${
    standing?.at == null
      ? nothing
      : html`<time datetime="${standing.at}">${times.moment(standing.at)}</time>`
  }<b>${name}</b> · ${standing === undefined ? say('operator.event.away') : said(standing)}${
    standing?.standing === 'PARKED'
      ? html` <a href="/operator/parked/${service}/${address.ref}">${say('operator.event.toParked', { service: name })}</a>`
      : nothing
  }</li>`;

  function said(one: Standing): string {
    if (one.standing === 'PARKED')
      return say('operator.event.PARKED', {
        reason: sayCode(say, 'parkedReason', one.reason ?? ''),
      });
    const key = `operator.event.${one.standing === 'SETTLED' ? (one.outcome ?? 'SETTLED') : one.standing}`;
    return isWord(key) ? say(key) : one.standing;
  }
}
