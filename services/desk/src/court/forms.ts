import { addDaysToDate, type CalendarDate, diversionProgramme } from '@throughcare/contracts';
import { z } from 'zod';
import type { Choices } from '../forms/draw.ts';
import { typedDay } from '../forms/moves.ts';
import type { FormOf } from '../forms/thing.ts';
import type { Asking } from '../kernel/asking.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { apart } from '../words/said.ts';
import { type Say, sayCode } from '../words/speak.ts';
import { issueOrder } from './formIssue.ts';
import { hearingsOf } from './hearing.ts';
import { type Order, profileOf } from './order.ts';
import { assessors, freePlaces, ownAreas } from './organisations.ts';
import { profileNamed } from './profile.ts';

/** What each step on an order needs beyond its schema: what can be chosen, what is known already, what this order has no use for. */
export const orderForms: Readonly<Record<string, FormOf<Order>>> = {
  'take-up-candidate': { leaveOut: () => ['court'] },
  'determine-eligibility': {
    leaveOut: () => ['court'],
    folded: ['offences'],
    choices: async (_order, asking) => assessorsAmong(asking),
  },
  'name-assessor': { choices: async (_order, asking) => assessorsAmong(asking) },
  'determine-suitability': { choices: assessmentsAmong },
  'request-place': {
    leaveOut: () => ['needs'],
    choices: placesAmong,
    preset: ({ order }) => typedDay('startBy', order?.clocks.startBy),
  },
  'record-answer': {
    choices: () => ({ counsel: { needed: true } }),
    preset: ({ programmeCode }) => ({ pleaType: diversionProgramme(programmeCode ?? '').basis }),
  },
  'issue-order': issueOrder,
  'schedule-hearing': {
    preset: (order, { times }) => ({
      ...typedDay('at', nextReview(order, times)),
      'at.time': '10:00',
      type: order.order ? 'REVIEW' : 'ISSUE',
    }),
  },
  'vary-order': { choices: variationOf, check: true },
  'set-start-by': {
    preset: (_order, { times }) => typedDay('startBy', addDaysToDate(times.today, 14)),
  },
  'suspend-order': { preset: (_order, { times }) => typedDay('from', times.today) },
  'record-start': { preset: (_order, { times }) => typedDay('startedOn', times.today) },
  'report-non-compliance': { preset: (_order, { times }) => typedDay('on', times.today) },
  'hand-in-proof': {
    preset: (order, { times }) => ({
      ...typedDay('on', times.today),
      shows: order.startedOn ? 'CONTINUATION' : 'START',
    }),
  },
  'record-response': { leaveOut: ({ brokenOff }) => (brokenOff ? [] : ['acceptResumption']) },
  'complete-order': {
    check: true,
    leaveOut: () => ['startImplied', 'on'],
    choices: (_order, _asking, { say }) => ({ outcome: outcomes(say) }),
  },
  'revoke-order': {
    check: true,
    leaveOut: () => ['on'],
    choices: async (order, asking, { say }) => ({ reason: await grounds(order, asking, say) }),
  },
  'decide-breach': { check: true, choices: breachOf },
  'decide-challenge': { check: true },
  'challenge-revocation': { preset: (_order, { times }) => typedDay('on', times.today) },
  'end-administratively': { check: true },
};

async function assessorsAmong(asking: Asking): Promise<Readonly<Record<string, Choices>>> {
  const among = await assessors(asking);
  return among ? { assessorOrg: { among } } : {};
}

const Screenings = z.looseObject({
  items: z.array(
    z.looseObject({
      screeningId: z.string(),
      instrument: z.string().optional(),
      state: z.string().optional(),
      steps: z.array(z.looseObject({ done: z.looseObject({ at: z.string() }) })).optional(),
    }),
  ),
});

/** Assessments of the person that are complete: nobody types a reference. */
async function assessmentsAmong(
  { pathwayRef }: Order,
  asking: Asking,
  { say, times }: Pick<View, 'say' | 'times'>,
): Promise<Readonly<Record<string, Choices>>> {
  const found = await asking.maybe('intake', `/people/${pathwayRef}/screenings`, Screenings);
  const done = (found?.items ?? []).filter(
    ({ instrument, state }) => instrument === 'CLINICAL' && state === 'COMPLETED',
  );
  const last = done.at(-1);
  if (!last) return { assessmentId: { hint: say('court.suitability.none') } };
  return {
    assessmentId: {
      among: done.map(({ screeningId, steps }) => {
        const at = steps?.at(-1)?.done.at;
        return {
          value: screeningId,
          text: say('court.suitability.of', { day: at ? times.moment(at as never) : '' }),
        };
      }),
      typed: { assessmentId: last.screeningId },
    },
  };
}

async function placesAmong(
  _order: Order,
  asking: Asking,
  { say }: Pick<View, 'say'>,
): Promise<Readonly<Record<string, Choices>>> {
  const areas = await ownAreas(asking);
  const places = await freePlaces(asking, areas[0]);
  const free = places.map(({ value, text, hint }) => ({
    value,
    text,
    ...(hint !== undefined && { hint: say('court.place.free', { n: Number(hint) }) }),
  }));
  return {
    providerOrg: {
      among: [{ value: '', text: say('court.place.any') }, ...free],
      ...(free.length === 0 && { hint: say('court.place.none') }),
    },
    ...(areas.length > 0 && {
      area: {
        among: areas.map((value) => ({ value, text: codeAsName(value) })),
        typed: { area: areas[0] },
      },
    }),
  };
}

/** The next review by the order’s interval, in a week where it says none; on a weekday. */
function nextReview({ order }: Order, times: View['times']): CalendarDate {
  const on = addDaysToDate(times.today, order?.reviewIntervalDays ?? 7);
  const day = new Date(on).getUTCDay();
  return day === 6 ? addDaysToDate(on, 2) : day === 0 ? addDaysToDate(on, 1) : on;
}

/** What stands now is said beside each term; what is left empty stays. */
async function variationOf(
  order: Order,
  asking: Asking,
  { say, times }: Pick<View, 'say' | 'times'>,
): Promise<Readonly<Record<string, Choices>>> {
  const { order: its } = order;
  const [profile, places] = await Promise.all([
    profileNamed(asking, profileOf(order)),
    freePlaces(asking, undefined),
  ]);
  const now = (value: string | null | undefined) =>
    value ? { hint: say('court.vary.now', { value }) } : {};
  const stand = its?.conditions ?? [];
  return {
    endDate: now(its?.endDate && times.day(its.endDate)),
    conditions: {
      ...now(
        apart(
          say,
          stand.map((one) => sayCode(say, 'conditions', one)),
        ),
      ),
      ...(profile && {
        among: profile.conditions.map((value) => ({
          value,
          text: sayCode(say, 'conditions', value),
        })),
      }),
    },
    treatmentDirectorOrg: {
      ...now(its?.treatmentDirectorOrg && codeAsName(its.treatmentDirectorOrg)),
      ...(places.length > 0 && { among: places.map(({ value, text }) => ({ value, text })) }),
    },
    reviewIntervalDays: now(
      its?.reviewIntervalDays ? say('court.everyDays', { days: its.reviewIntervalDays }) : null,
    ),
  };
}

/** What only a file says is offered to nobody. */
const outcomes = (say: Say): Choices => ({
  among: ['CHARGE_DISMISSED', 'SENTENCE_REMITTED', 'SENTENCE_SUSPENDED', 'PROSECUTION_BARRED'].map(
    (value) => ({ value, text: sayCode(say, 'outcome', value) }),
  ),
});

const allGrounds = [
  'NOT_STARTED',
  'NOT_CONTINUED',
  'NO_PROOF',
  'CONDITION_NOT_KEPT',
  'NEW_SENTENCE',
];
async function grounds(order: Order, asking: Asking, say: Say): Promise<Choices> {
  const profile = await profileNamed(asking, profileOf(order));
  const known = profile?.revokedFor ?? [];
  return {
    among:
      known.length > 0
        ? known.map(({ what, source }) => ({
            value: what,
            text: sayCode(say, 'reason', what),
            hint: source,
          }))
        : allGrounds.map((value) => ({ value, text: sayCode(say, 'reason', value) })),
  };
}

async function breachOf(
  order: Order,
  asking: Asking,
  { say, times }: Pick<View, 'say' | 'times'>,
): Promise<Readonly<Record<string, Choices>>> {
  const [reason, hearings] = await Promise.all([
    grounds(order, asking, say),
    hearingsOf(asking, order),
  ]);
  const held = hearings.filter(({ state, type }) => state === 'HELD' && type === 'BREACH');
  return {
    reason,
    hearingId: {
      among: [
        ...held.map(({ hearingId, at }) => ({ value: hearingId, text: times.moment(at) })),
        { value: '', text: say('court.breach.noHearing') },
      ],
      ...(held.length === 0 && { hint: say('court.breach.hearingNeeded') }),
      ...(held.length === 1 && { typed: { hearingId: held[0]?.hearingId } }),
    },
  };
}
