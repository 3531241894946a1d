import { on, type Story } from '../story.ts';
import * as intake from '../verbs/intake.ts';

const toCourt = { programmeCode: 'DC', to: 'court-diversion' } as const;
const toAftercare = { programmeCode: 'SUPPORT', to: 'aftercare' } as const;
const question = 'Which district does the person live in, and is a language needed?';

/** Referrals at every step of intake, and how they end there. */
export const referrals: readonly Story[] = [
  {
    title: 'a draft that its author has not handed in yet',
    people: 2,
    broughtBy: 'clerk',
    acts: [on(-2, 10, intake.drafts('clerk', toCourt))],
  },
  {
    title: 'handed in by the court and not looked at yet',
    people: 4,
    broughtBy: 'clerk',
    acts: [on(-1, 11, intake.refers('clerk', toCourt))],
  },
  {
    title: 'handed in by an NGO and not looked at yet',
    people: 2,
    broughtBy: 'ngo',
    acts: [on(-1, 14, intake.refers('ngo', toAftercare))],
  },
  {
    title: 'came to the counter by themself and asked for help',
    people: 2,
    broughtBy: 'intake',
    acts: [on(-1, 16, intake.refers('intake', { ...toAftercare, source: 'SELF' }))],
  },
  {
    title: 'intake asked the referrer for more',
    people: 2,
    broughtBy: 'clerk',
    acts: [on(-5, 10, intake.refers('clerk', toCourt)), on(-4, 9, intake.asksForMore(question))],
  },
  {
    title: 'intake asked for more and got it',
    people: 2,
    broughtBy: 'ngo',
    acts: [
      on(-6, 10, intake.refers('ngo', toAftercare)),
      on(-5, 9, intake.asksForMore(question)),
      on(-2, 13, intake.tellsMore('ngo', 'Harbour district; Spanish is spoken best.')),
    ],
  },
  {
    title: 'accepted, and where it goes is not decided yet',
    people: 2,
    broughtBy: 'probation',
    acts: [
      on(-3, 10, intake.refers('probation', { programmeCode: 'ACT' })),
      on(-2, 15, intake.accepts),
    ],
  },
  {
    title: 'accepted without a destination and routed by an officer',
    people: 2,
    broughtBy: 'probation',
    back: [10, 60],
    acts: [
      on(-3, 10, intake.refers('probation', { programmeCode: 'ACT' })),
      on(-2, 15, intake.accepts),
      on(-1, 9, intake.routes('court-diversion')),
    ],
  },
  {
    title: 'rejected: lives outside the area',
    people: 2,
    broughtBy: 'prosecutor',
    back: [5, 160],
    acts: [
      on(-2, 10, intake.refers('prosecutor', toCourt)),
      on(0, 11, intake.rejects('OUT_OF_AREA')),
    ],
  },
  {
    title: 'rejected: what intake asked for did not come',
    people: 2,
    broughtBy: 'ngo',
    back: [5, 120],
    acts: [
      on(-21, 10, intake.refers('ngo', toAftercare)),
      on(-20, 9, intake.asksForMore(question)),
      on(-2, 9, intake.tellsMore('ngo', 'We lost contact.')),
      on(0, 11, intake.rejects('NOT_ENOUGH_INFORMATION')),
    ],
  },
  {
    title: 'on hold until a hearing',
    people: 2,
    broughtBy: 'clerk',
    acts: [
      on(-9, 10, intake.refers('clerk', toCourt)),
      on(-8, 9, intake.holds('intake', 'AWAITING_HEARING')),
    ],
  },
  {
    title: 'on hold because the person asked for time',
    people: 2,
    broughtBy: 'ngo',
    acts: [
      on(-7, 10, intake.refers('ngo', toAftercare)),
      on(-6, 9, intake.holds('ngo', 'PERSON_ASKED')),
    ],
  },
  {
    title: 'was on hold and goes on',
    people: 1,
    broughtBy: 'clerk',
    acts: [
      on(-12, 10, intake.refers('clerk', toCourt)),
      on(-11, 9, intake.holds('clerk', 'HOSPITAL')),
      on(-1, 9, intake.goesOn('clerk')),
    ],
  },
  ...(['MOV', 'NEE', 'WOR', 'NOT', 'ACQ'] as const).map(
    (reason): Story => ({
      title: `withdrawn by its author: ${reason}`,
      people: 1,
      broughtBy: 'clerk',
      back: [3, 150],
      acts: [
        on(-6, 10, intake.refers('clerk', toCourt)),
        on(0, 12, intake.withdraws('clerk', reason)),
      ],
    }),
  ),
  {
    title: 'brought twice for the same programme, by two who do not know of each other',
    people: 2,
    broughtBy: 'clerk',
    acts: [
      on(-4, 10, intake.refers('clerk', toCourt)),
      on(-2, 15, intake.refersToo('ngo', toCourt)),
    ],
  },
];
