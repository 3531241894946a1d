import { diversionProgramme } from '@throughcare/contracts';
import type { Fact } from '../forms/thing.ts';
import { codeAsName } from '../kernel/names.ts';
import type { View } from '../kernel/page.ts';
import { apart, inLine, titled } from '../words/said.ts';
import { sayCode } from '../words/speak.ts';
import { type Order, profileOf } from './order.ts';

type Ask = Pick<View, 'say' | 'times'>;

/** What stands of an order, line by line; what a reader may not see, and what is not so, has no line. */
export const factsOf = (order: Order, view: Ask): readonly Fact[] =>
  [
    ...standing(order, view),
    ...terms(order, view),
    ...treatment(order, view),
    ...legal(order, view),
  ].filter((fact): fact is Fact => fact !== null);

type Line = Fact | null;
const line = (label: string, value: string | null | undefined): Line =>
  value === null || value === undefined || value === '' ? null : { label, value };

function standing(order: Order, { say, times }: Ask): Line[] {
  const programme = order.programmeCode && diversionProgramme(order.programmeCode);
  const regime = sayCode(say, 'profile', profileOf(order));
  const other = programme && programme.title.toLowerCase() !== regime.toLowerCase();
  return [
    line(say('court.fact.state'), order.state && sayCode(say, 'orderState', order.state)),
    line(say('court.fact.programme'), other ? titled(say, programme.title) : null),
    line(say('court.fact.regime'), order.programmeCode && regime),
    line(say('court.fact.onHold'), order.onHold ? say('court.fact.atIntake') : null),
    line(
      say('court.fact.suspended'),
      order.suspendedFor && sayCode(say, 'reason', order.suspendedFor),
    ),
    line(
      say('court.fact.end'),
      order.end &&
        inLine(say, [
          sayCode(say, 'orderState', order.end.as),
          order.end.reason ? sayCode(say, 'reason', order.end.reason) : '',
          times.day(order.end.on),
        ]),
    ),
    line(
      say('court.fact.assessor'),
      order.assessorOrg && order.state === 'LEGALLY_ELIGIBLE'
        ? codeAsName(order.assessorOrg)
        : null,
    ),
  ];
}

function terms({ order: its }: Order, { say, times }: Ask): Line[] {
  if (!its) return [];
  const { clocks } = its;
  const still = (day: string | null) =>
    day === null && clocks.standStill ? say('court.fact.standsStill') : null;
  return [
    line(say('court.fact.orderNumber'), its.orderNumber),
    line(say('court.fact.orderDate'), times.day(its.orderDate)),
    line(
      say('court.fact.startBy'),
      its.startBy && (still(clocks.startBy) ?? times.day(clocks.startBy ?? its.startBy)),
    ),
    line(
      say('court.fact.endDate'),
      its.endDate && (still(clocks.endDate) ?? times.day(clocks.endDate ?? its.endDate)),
    ),
    line(
      say('court.fact.phase'),
      its.phases > 1
        ? say('court.phase', { phase: its.phase, phases: its.phases, days: clocks.phaseDays ?? 0 })
        : null,
    ),
    line(
      say('court.fact.review'),
      its.reviewIntervalDays ? say('court.everyDays', { days: its.reviewIntervalDays }) : null,
    ),
    line(
      say('court.fact.conditions'),
      its.conditions &&
        apart(
          say,
          its.conditions.map((one) => sayCode(say, 'conditions', one)),
        ),
    ),
    line(
      say('court.fact.proofDue'),
      apart(
        say,
        its.proofDueOn.map((day) => times.day(day)),
      ),
    ),
  ];
}

function treatment(order: Order, { say, times }: Ask): Line[] {
  const { place, order: its, brokenOff } = order;
  const held = place?.held && place.providerOrg;
  return [
    line(
      say('court.fact.provider'),
      (held || its?.treatmentDirectorOrg) && codeAsName(held || (its?.treatmentDirectorOrg ?? '')),
    ),
    line(say('court.fact.place'), its?.treatmentPlace),
    line(
      say('court.fact.heldUntil'),
      place?.held && place.heldUntil && !order.startedOn ? times.moment(place.heldUntil) : null,
    ),
    line(
      say('court.fact.asked'),
      place?.requested
        ? place.requestedOf
          ? codeAsName(place.requestedOf)
          : say('court.fact.anyProvider')
        : null,
    ),
    line(say('court.fact.startedOn'), order.startedOn && times.day(order.startedOn)),
    line(
      say('court.fact.brokenOff'),
      brokenOff &&
        (brokenOff.graceEndsOn
          ? say('court.fact.graceUntil', {
              on: times.day(brokenOff.on),
              until: times.day(brokenOff.graceEndsOn),
            })
          : times.day(brokenOff.on)),
    ),
  ];
}

function legal({ legal: its }: Order, { say }: Ask): Line[] {
  if (!its) return [];
  return [
    line(say('court.fact.plea'), its.pleaType && sayCode(say, 'pleaType', its.pleaType)),
    line(say('court.fact.counsel'), its.counsel),
    line(
      say('court.fact.offences'),
      apart(
        say,
        its.offences.map(({ code, description }) => `${code} ${description}`.trim()),
      ),
    ),
    line(
      say('court.fact.sentence'),
      its.sentenceMonths === null ? null : say('court.months', { n: its.sentenceMonths }),
    ),
    line(
      say('court.fact.notEligible'),
      its.notEligibleReason && sayCode(say, 'reason', its.notEligibleReason),
    ),
  ];
}

/** `2026-CR-0117 · Drug court · phase 1 of 5`. */
export function leadOf(order: Order, { say }: Pick<View, 'say'>): string {
  const { order: its } = order;
  if (!its) {
    const programme = order.programmeCode ? diversionProgramme(order.programmeCode).title : '';
    return [
      programme && titled(say, programme),
      order.state && sayCode(say, 'orderState', order.state),
    ]
      .filter(Boolean)
      .join(' · ');
  }
  return [
    say('court.order.number', { number: its.orderNumber }),
    sayCode(say, 'profile', its.profile),
    its.phases > 1 ? say('court.phaseShort', { phase: its.phase, phases: its.phases }) : '',
  ]
    .filter((one) => one !== '')
    .join(' · ');
}
