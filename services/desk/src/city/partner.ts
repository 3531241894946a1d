import { z } from 'zod';
import { drawActions } from '../forms/actions.ts';
import { drawFacts } from '../forms/facts.ts';
import { typedDay } from '../forms/moves.ts';
import type { Typed } from '../forms/read.ts';
import { type Action, type Fact, thing, untoldStep } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { type Html, html, nothing } from '../kernel/html.ts';
import { codeAsName } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { pageOf } from '../kernel/paging.ts';
import { named, registered } from '../kernel/register.ts';
import { agreementOf } from '../ngo/door.ts';
import { type Agreement, Agreements } from './model.ts';

type Found = z.infer<typeof Agreements>;
type Params = Readonly<Record<string, string>>;

const path = '/city/partners/:org';
const roles = ['COORD'] as const;
const list = '/city/partners';
const reads = '/partners?org=:org';

const agreementWith = ({ items }: Found, org: string | undefined): Agreement | undefined =>
  items.find((one) => one.org === org);

/** Told without moves: what a city may give, of which the service decides when it is given. */
function actionsOf(found: Found, { org }: Params): readonly Action[] {
  const partner = agreementWith(found, org);
  const move = (name: string, post: string) => untoldStep(name, post, roles);
  const door = partner
    ? [
        partner.open
          ? move('close-door', `/partners/${partner.partnerId}/close`)
          : move('open-door', `/partners/${partner.partnerId}/open`),
      ]
    : [];
  return [move('onboard-partner', '/partners'), ...door, move('list-provider', '/providers')];
}

/** One organisation: what is agreed with it, and what can be. */
export const partnerPage = page({
  path,
  roles,
  async ask(asking, { org }) {
    const found = await asking.get('aftercare', '/partners', Agreements, { org });
    return { org, found };
  },
  show({ org, found }, view) {
    const { say } = view;
    const partner = agreementWith(found, org);
    return {
      title: say('city.partner.title'),
      heading: codeAsName(org),
      lead: say(
        partner === undefined
          ? 'city.partner.leadNone'
          : partner.open
            ? 'city.partner.leadOpen'
            : 'city.partner.leadClosed',
      ),
      back: { href: list, text: say('city.partners.nav') },
      body: html`<div class="columns"><div data-live="partner"><section class="card" aria-labelledby="agreement"><h2 id="agreement">${say('ngo.agreement.title')}</h2>${
        partner ? drawFacts(partnerFacts(partner, view)) : html`<p>${say('city.partner.none')}</p>`
      }</section>${partner?.load ? drawLoad(partner.load, view) : nothing}</div><div>${drawActions(actionsOf(found, { org }), view, partner ? [] : ['onboard-partner'])}</div></div>`,
    };
  },
});

/** Whether there is room, before somebody is offered there: numbers, and nobody in them. */
const drawLoad = ({ taken, placesTaken, free }: NonNullable<Agreement['load']>, view: View): Html =>
  html`<section class="card" aria-labelledby="load"><h2 id="load">${view.say('city.load.title')}</h2>${drawFacts(
    [
      {
        label: view.say('city.load.taken'),
        value: String(taken),
      },
      {
        label: view.say('city.load.places'),
        value: String(placesTaken),
      },
      {
        label: view.say('city.load.free'),
        value: free === null ? view.say('city.partners.noCapacity') : String(free),
      },
    ],
  )}</section>`;

const partnerFacts = (partner: Agreement, view: Pick<View, 'say' | 'times'>): readonly Fact[] => [
  ...agreementOf(partner, view),
  {
    label: view.say('city.fact.capacity'),
    value:
      partner.capacity === null
        ? view.say('city.partners.noCapacity')
        : view.say('city.partners.capacity', { capacity: partner.capacity }),
  },
];

const Entries = pageOf(
  z.looseObject({ providerId: z.string(), name: z.string(), organisation: z.string().nullable() }),
);

/** Entries of the directory: those of this organisation where it has any, else all that one answer holds. */
async function entriesOf(asking: Asking, org: string) {
  const { items } = await asking.get('aftercare', '/providers', Entries, { limit: 200 });
  const own = items.filter(({ organisation }) => organisation === org);
  return {
    own: own.length > 0,
    among: (own.length > 0 ? own : items).map(({ providerId, name }) => ({
      value: providerId,
      text: name,
    })),
  };
}

/** What is agreed now stands filled in, so that renewing changes only what is changed. */
function typedAgreement(partner: Agreement | undefined, org: string, view: View['times']): Typed {
  if (!partner) return { org, takesUrgent: 'yes', ...typedDay('agreedFrom', view.today) };
  const number = (value: number | null) => (value === null ? undefined : String(value));
  return {
    org,
    providerIds: partner.providerIds,
    takes: partner.takes,
    capacity: number(partner.capacity),
    answerWorkingDays: number(partner.answerWorkingDays),
    urgentAnswerMinutes: number(partner.urgentAnswerMinutes),
    takesUrgent: partner.takesUrgent ? 'yes' : 'no',
    prisons: partner.prisons,
    ...typedDay('agreedFrom', partner.agreedFrom),
    ...typedDay('agreedTo', partner.agreedTo),
  };
}

/** An organisation that is a partner, or becomes one: it has one agreement, which renewing replaces. */
export const partnerThing = thing<Found>({
  path,
  roles,
  service: 'aftercare',
  reads,
  answer: Agreements,
  actions: actionsOf,
  name: (_found, _view, { org = '' }) => codeAsName(org),
  facts(found, view, { org }) {
    const partner = agreementWith(found, org);
    return partner ? partnerFacts(partner, view) : [];
  },
  forms: {
    'onboard-partner': {
      preset: (found, { times }, { org = '' }) =>
        typedAgreement(agreementWith(found, org), org, times),
      async choices(_found, asking, { say }, { org = '' }) {
        const [entries, prisons] = await Promise.all([
          entriesOf(asking, org),
          registered(asking, 'PRISON'),
        ]);
        return {
          org: { among: [named(org)] },
          providerIds: {
            among: entries.among,
            ...(entries.among.length === 0 && { hint: say('city.partner.noEntry') }),
          },
          prisons: { among: prisons.map(({ organisationId }) => named(organisationId)) },
        };
      },
      folded: ['org'],
      check: true,
    },
    'list-provider': {
      preset: (_found, _view, { org = '' }) => ({
        source: 'city-directory',
        sourceId: org,
        name: codeAsName(org),
        organisation: org,
      }),
      folded: ['source', 'sourceId', 'organisation', 'licence'],
    },
  },
});
