import { on, type Story } from '../story.ts';
import type { Level, ScreenName } from '../verbs/answers.ts';
import * as intake from '../verbs/intake.ts';

const interviews: readonly (readonly [ScreenName, Level, number])[] = [
  ['ASSIST_3_0', 'none', 2],
  ['ASSIST_3_1', 'high', 2],
  ['ASSIST_3_1', 'moderate', 2],
  ['DUDIT', 'moderate', 2],
  ['DUDIT', 'none', 1],
  ['AUDIT_C', 'none', 2],
  ['AUDIT_C', 'moderate', 1],
  ['AUDIT', 'high', 2],
];

/** Screenings with each instrument, and what else becomes of an offer of one. */
export const screenings: readonly Story[] = [
  ...interviews.map(
    ([instrument, level, people]): Story => ({
      title: `screened with ${instrument}, need ${level}`,
      people,
      broughtBy: 'intake',
      back: [1, 140],
      acts: [on(0, 10, intake.isScreened('screener', instrument, level))],
    }),
  ),
  {
    title: 'screening offered and not begun yet',
    people: 2,
    broughtBy: 'intake',
    acts: [on(-3, 10, intake.offersScreening('screener', 'ASSIST_3_1'))],
  },
  {
    title: 'a clinical assessment offered and not begun yet',
    people: 2,
    broughtBy: 'intake',
    acts: [on(-2, 10, intake.offersScreening('assessor', 'CLINICAL'))],
  },
  {
    title: 'in the middle of the interview',
    people: 1,
    broughtBy: 'intake',
    acts: [
      on(-2, 10, intake.offersScreening('screener', 'AUDIT')),
      on(-1, 16, intake.begins('screener')),
    ],
  },
  {
    title: 'does not want to be screened',
    people: 2,
    broughtBy: 'intake',
    back: [1, 90],
    acts: [
      on(-1, 10, intake.offersScreening('screener', 'ASSIST_3_1')),
      on(0, 11, intake.saysNoToScreening('screener')),
    ],
  },
  {
    title: 'an offer of screening that nobody answered',
    people: 2,
    broughtBy: 'intake',
    acts: [on(-40, 10, intake.offersScreening('screener', 'DUDIT'))],
  },
  {
    title: 'a result that was corrected',
    people: 2,
    broughtBy: 'intake',
    back: [2, 60],
    acts: [
      on(-1, 10, intake.isScreened('screener', 'DUDIT', 'moderate')),
      on(0, 15, intake.corrects('screener', 'DUDIT', 'high')),
    ],
  },
  {
    title: 'screened again after some months',
    people: 2,
    broughtBy: 'intake',
    acts: [
      on(-120, 10, intake.isScreened('screener', 'ASSIST_3_1', 'high')),
      on(-5, 10, intake.isScreened('screener', 'ASSIST_3_1', 'moderate')),
    ],
  },
  {
    title: 'a result past its validity',
    people: 2,
    broughtBy: 'intake',
    acts: [on(-200, 10, intake.isScreened('screener', 'AUDIT_C', 'moderate'))],
  },
];
