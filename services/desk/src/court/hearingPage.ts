import { addDaysToDate } from '@throughcare/contracts';
import { drawActions } from '../forms/actions.ts';
import type { Choices } from '../forms/draw.ts';
import { typedMoment } from '../forms/moves.ts';
import { type Fact, type FormOf, thing } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { html, nothing } from '../kernel/html.ts';
import { namesOf } from '../kernel/names.ts';
import { page, type View } from '../kernel/page.ts';
import { momentAt } from '../kernel/time.ts';
import { apart } from '../words/said.ts';
import { type Say, sayCode } from '../words/speak.ts';
import { Hearing, hearingAddress, hearingSaid } from './hearing.ts';
import { courtRoles, Order, orderAddress, profileOf } from './order.ts';
import { drawStanding } from './orderPage.ts';
import { profileNamed } from './profile.ts';

const path = '/court/hearings/:pathwayRef/:hearingId';
const reads = '/people/:pathwayRef/hearings/:hearingId';

const minuteCodes = [
  'PERSON_PRESENT',
  'PERSON_ABSENT',
  'COUNSEL_PRESENT',
  'REPORT_READ',
  'ORDER_CONTINUES',
  'ORDER_CHANGED',
  'RESPONSE_GIVEN',
  'BREACH_HEARD',
  'WITHOUT_HEARING',
  'ADJOURNED',
] as const;

/** Held without a hearing is offered only where the regime of the order knows it, and for a review. */
async function minutesOf(
  { pathwayRef, orderId, type }: Hearing,
  asking: Asking,
  { say }: { readonly say: Say },
): Promise<Readonly<Record<string, Choices>>> {
  const order = await asking.maybe(
    'court-diversion',
    `/people/${pathwayRef}/orders/${orderId}`,
    Order,
  );
  const profile = order && (await profileNamed(asking, profileOf(order)));
  const without = type === 'REVIEW' && profile?.review.withoutHearing;
  return {
    minutes: {
      among: minuteCodes
        .filter((code) => code !== 'WITHOUT_HEARING' || without)
        .map((value) => ({ value, text: sayCode(say, 'minutes', value) })),
    },
  };
}

const forms: Readonly<Record<string, FormOf<Hearing>>> = {
  'hold-hearing': { choices: minutesOf },
  'move-hearing': {
    preset: ({ at }, { times }) => ({
      ...typedMoment('at', weekLater(at, times), times),
      reason: at < times.now ? 'NOT_HELD' : 'RESCHEDULED',
    }),
    next: ({ pathwayRef, orderId }) => orderAddress({ pathwayRef, orderId }),
  },
};

/** A week on, or a week from today where that is over, at the same time of day. */
function weekLater(at: Hearing['at'], times: View['times']): Hearing['at'] {
  const from = at < times.now ? times.today : times.dayOf(at);
  return momentAt(addDaysToDate(from, 7), times.clock(at), times.zone) ?? at;
}

/** One hearing: what was set, the report before it, what came of it. */
export const hearingThing = thing<Hearing>({
  path,
  roles: courtRoles,
  service: 'court-diversion',
  reads,
  answer: Hearing as never,
  actions: ({ actions }) => actions,
  async name({ pathwayRef, at }, { say, times }, _params, asking) {
    const name = (await namesOf(asking, [pathwayRef])).get(pathwayRef);
    return `${name ?? say('person.unnamed')} · ${times.moment(at)}`;
  },
  facts: hearingFacts,
  home: (hearing) => hearingAddress(hearing),
  forms,
});

export function hearingFacts(
  hearing: Hearing,
  { say, times }: Pick<View, 'say' | 'times'>,
): readonly Fact[] {
  const { report, minutes } = hearing;
  const received = report?.received;
  return [
    { label: say('court.fact.at'), value: times.moment(hearing.at) },
    { label: say('court.fact.what'), value: hearingSaid(hearing, { say }) },
    { label: say('court.fact.state'), value: sayCode(say, 'hearingState', hearing.state) },
    ...(minutes?.length
      ? [
          {
            label: say('court.fact.minutes'),
            value: apart(
              say,
              minutes.map((one) => sayCode(say, 'minutes', one)),
            ),
          },
        ]
      : []),
    ...(report && !received
      ? [{ label: say('court.fact.reportDue'), value: times.moment(report.dueAt) }]
      : []),
    ...(received
      ? [
          { label: say('court.fact.reportIn'), value: times.moment(received.at) },
          {
            label: say('court.fact.attendance'),
            value: sayCode(say, 'attendance', received.attendance),
          },
          ...(received.providerView
            ? [{ label: say('court.fact.providerView'), value: received.providerView }]
            : []),
          ...(received.testsReported
            ? [{ label: say('court.fact.tests'), value: say('court.fact.testsReported') }]
            : []),
        ]
      : []),
  ];
}

export const hearingPage = page({
  path,
  roles: courtRoles,
  async ask(asking, { pathwayRef, hearingId }) {
    const [hearing, names] = await Promise.all([
      asking.get('court-diversion', `/people/${pathwayRef}/hearings/${hearingId}`, Hearing),
      namesOf(asking, [pathwayRef]),
    ]);
    return { hearing, name: names.get(pathwayRef) };
  },
  show({ hearing, name }, view) {
    const { say, times } = view;
    const first = hearing.at < times.now ? 'hold-hearing' : 'record-progress-report';
    return {
      title: sayCode(say, 'hearing', hearing.type),
      heading: name ?? say('person.unnamed'),
      lead: `${hearingSaid(hearing, view)} · ${times.moment(hearing.at)}`,
      back: { href: orderAddress(hearing), text: say('court.toOrder') },
      body: html`<div class="columns"><div>${drawStanding(hearingFacts(hearing, view), view)}${
        hearing.report?.received
          ? html`<p class="screen"><a href="${view.here}/report">${say('court.report.open')}</a></p>`
          : nothing
      }</div><div>${drawActions(hearing.actions, view, [first, 'move-hearing'])}</div></div>`,
    };
  },
});
