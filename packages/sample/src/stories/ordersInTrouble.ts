import { on, type Story, type Timed } from '../story.ts';
import * as court from '../verbs/court.ts';
import { brokenOff, treatmentOver, wentOn } from '../verbs/treatment.ts';
import { active, reviewed, together, toward } from './courses.ts';

/** Alleged, and heard by the court. */
const heardOnBreach = (filedOn: number): readonly Timed[] => [
  on(filedOn, 10, court.breachFiled),
  on(filedOn + 1, 9, court.hearingSet('BREACH', filedOn + 7)),
  on(
    filedOn + 7,
    12,
    court.heldHearing('BREACH', 'PERSON_PRESENT', 'COUNSEL_PRESENT', 'BREACH_HEARD'),
  ),
];
const overdue = toward('issued', 'england', -32, { startWithin: 14 });

/** Where treatment does not start, stops, or the order is not kept; and what the court makes of it. */
export const ordersInTrouble: readonly Story[] = [
  {
    title: 'the start is overdue, nobody has asked why',
    people: 2,
    broughtBy: 'clerk',
    acts: overdue,
  },
  {
    title: 'the start is overdue, the provider could not begin in time',
    people: 2,
    broughtBy: 'clerk',
    acts: [
      ...overdue,
      on(-5, 10, court.providerAsked),
      on(-3, 15, court.providerSays('PROVIDER_DELAY')),
    ],
  },
  {
    title: 'a new start-by day, since the person was in hospital',
    people: 1,
    broughtBy: 'clerk',
    acts: [
      ...overdue,
      on(-5, 10, court.providerAsked),
      on(-4, 15, court.providerSays('HOSPITAL')),
      on(-2, 11, court.newStartBy(12, 'HOSPITAL')),
    ],
  },
  {
    title: 'under § 35 nobody came, and the clock says so',
    people: 1,
    broughtBy: 'clerk',
    acts: toward('issued', 'germany', -45, { startWithin: 20 }),
  },
  ...(
    [
      ['HOSPITAL', 2],
      ['ABSCONDED_WARRANT', 1],
      ['OST_STABILISATION', 1],
    ] as const
  ).map(
    ([reason, people]): Story => ({
      title: `suspended: ${reason}`,
      people,
      broughtBy: 'clerk',
      acts: together(reviewed('drugCourt', -50, -7), [on(-6, 11, court.suspended(reason))]),
    }),
  ),
  {
    title: 'was suspended and runs again',
    people: 1,
    broughtBy: 'clerk',
    acts: together(reviewed('drugCourt', -60, -31), [
      on(-30, 11, court.suspended('HOSPITAL')),
      on(-16, 11, court.suspensionLifted),
    ]),
  },
  {
    title: 'sessions missed, and the team has not responded yet',
    people: 2,
    broughtBy: 'clerk',
    acts: together(reviewed('england', -40, -3), [
      on(-2, 14, court.notKept('MISSED_SESSIONS', -3)),
    ]),
  },
  {
    title: 'a hearing missed, and the team responded with more of them',
    people: 2,
    broughtBy: 'clerk',
    back: [0, 40],
    acts: together(reviewed('drugCourt', -60, -15), [
      on(-14, 14, court.notKept('MISSED_HEARING', -15)),
      on(-10, 10, court.teamResponds('MORE_HEARINGS')),
    ]),
  },
  {
    title: 'praised by the team',
    people: 2,
    broughtBy: 'clerk',
    back: [0, 40],
    acts: together(reviewed('drugCourt', -60, -11), [
      on(-10, 10, court.teamResponds('MILESTONE_RECOGNISED')),
    ]),
  },
  {
    title: 'treatment broken off, the grace runs',
    people: 2,
    broughtBy: 'clerk',
    acts: together(reviewed('england', -40, -5), [on(-4, 14, brokenOff(-4))]),
  },
  {
    title: 'broken off, and resumed within the grace',
    people: 2,
    broughtBy: 'clerk',
    back: [0, 60],
    acts: together(reviewed('drugCourt', -60, -31), [
      on(-30, 14, brokenOff(-30)),
      on(-24, 10, wentOn(-24)),
    ]),
  },
  {
    title: 'broken off, and resumed too late for the grace: the court is to decide',
    people: 1,
    broughtBy: 'clerk',
    acts: together(reviewed('england', -70, -26), [
      on(-25, 14, brokenOff(-25)),
      on(-3, 10, wentOn(-3)),
    ]),
  },
  {
    title: 'treatment ended before its aim, the court is to look at it',
    people: 1,
    broughtBy: 'clerk',
    acts: together(reviewed('england', -60, -4), [on(-3, 14, treatmentOver(-3, 'ENDED_EARLY'))]),
  },
  {
    title: 'a breach is alleged and will be heard',
    people: 2,
    broughtBy: 'clerk',
    acts: together(reviewed('england', -50, -13), [
      on(-12, 14, court.notKept('MISSED_SESSIONS', -13)),
      on(-4, 10, court.breachFiled),
      on(-3, 9, court.hearingSet('BREACH', 2)),
    ]),
  },
  {
    title: 'a breach that was dismissed',
    people: 1,
    broughtBy: 'clerk',
    back: [0, 40],
    acts: together(reviewed('drugCourt', -60, -22), [
      on(-21, 14, court.notKept('MISSED_SUPERVISION', -22)),
      ...heardOnBreach(-15),
      on(-8, 14, court.breachDecided('DISMISSED')),
    ]),
  },
  {
    title: 'a breach, and the order was varied',
    people: 1,
    broughtBy: 'clerk',
    back: [0, 40],
    acts: together(reviewed('england', -60, -22), [
      on(-21, 14, court.notKept('CONDITION_NOT_KEPT', -22)),
      ...heardOnBreach(-15),
      on(-8, 14, court.breachDecided('VARIED')),
      on(-8, 15, court.varied(300)),
    ]),
  },
  {
    title: 'revoked at a hearing after treatment was not continued',
    people: 2,
    broughtBy: 'clerk',
    back: [0, 60],
    acts: together(reviewed('england', -60, -36), [
      on(-35, 14, brokenOff(-35)),
      ...heardOnBreach(-15),
      on(-8, 14, court.revoked('NOT_CONTINUED')),
    ]),
  },
  {
    title: 'revoked by the prosecution, as § 35 has it',
    people: 1,
    broughtBy: 'clerk',
    back: [0, 40],
    acts: [
      ...active('germany', -60),
      on(-35, 14, brokenOff(-35)),
      on(-15, 10, court.breachFiled),
      on(-8, 14, court.revoked('NOT_CONTINUED', 'prosecutor')),
    ],
  },
  {
    title: 'revoked, and a fresh order is applied for',
    people: 1,
    broughtBy: 'clerk',
    acts: [
      ...active('germany', -90),
      on(-65, 14, brokenOff(-65)),
      on(-45, 10, court.breachFiled),
      on(-38, 14, court.revoked('NOT_CONTINUED', 'prosecutor')),
      on(-4, 10, court.renewed),
    ],
  },
];
