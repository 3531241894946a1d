import { on, type Story } from '../story.ts';
import * as court from '../verbs/court.ts';
import { answersVoluntaryRoute, isAssessed } from '../verbs/intake.ts';
import { noPlace } from '../verbs/treatment.ts';
import { toward } from './courses.ts';

const notEligible = (from: number, reason: string) => [
  ...toward('taken up', 'drugCourt', from),
  on(from + 2, 11, court.notEligible(reason)),
];

/** What comes before an order, at every step, and the ways in which it does not come to one. */
export const candidates: readonly Story[] = [
  {
    title: 'a candidate that no court has taken up yet',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('routed', 'drugCourt', -1),
  },
  {
    title: 'taken up, the legal screen is due',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('taken up', 'england', -4),
  },
  {
    title: 'eligible, the clinical screen is due',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('eligible', 'drugCourt', -6),
  },
  {
    title: 'assessed, and suitability not said yet',
    people: 1,
    broughtBy: 'clerk',
    acts: toward('assessed', 'germany', -6),
  },
  {
    title: 'suitable, and no place asked for yet',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('suitable', 'austria', -7),
  },
  {
    title: 'a place is asked of the provider',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('place asked', 'drugCourt', -7),
  },
  {
    title: 'a place is asked of whoever has one',
    people: 2,
    broughtBy: 'clerk',
    acts: [...toward('suitable', 'drugSchool', -8), on(-2, 15, court.asksForPlace(null))],
  },
  {
    title: 'the provider has no place, another is to be found',
    people: 2,
    broughtBy: 'clerk',
    acts: [...toward('place asked', 'england', -8), on(-1, 12, noPlace('NO_CAPACITY'))],
  },
  {
    title: 'the request for a place was taken back',
    people: 1,
    broughtBy: 'clerk',
    acts: [...toward('place asked', 'drugCourt', -20), on(-1, 12, court.takesRequestBack)],
  },
  {
    title: 'a place was held and ran out before the order',
    people: 1,
    broughtBy: 'clerk',
    acts: toward('place held', 'drugCourt', -33),
  },
  {
    title: 'a place is held',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('place held', 'england', -9),
  },
  {
    title: 'an order is offered, the answer is open',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('offered', 'drugCourt', -10),
  },
  {
    title: 'consented, and the order is to be issued',
    people: 2,
    broughtBy: 'clerk',
    acts: toward('consented', 'austria', -12),
  },
  {
    title: 'not eligible, and help outside any order is still to be offered',
    people: 2,
    broughtBy: 'clerk',
    acts: notEligible(-5, 'PROSECUTION_OBJECTS'),
  },
  {
    title: 'not eligible, and took help outside any order',
    people: 2,
    broughtBy: 'clerk',
    back: [0, 60],
    acts: [
      ...notEligible(-12, 'SENTENCE_ABOVE_CEILING'),
      on(-8, 10, answersVoluntaryRoute('ACCEPTED')),
    ],
  },
  {
    title: 'not eligible, and wants no other help',
    people: 1,
    broughtBy: 'clerk',
    back: [0, 90],
    acts: [...notEligible(-12, 'OFFENCE_EXCLUDED'), on(-8, 10, answersVoluntaryRoute('DECLINED'))],
  },
  {
    title: 'not suitable',
    people: 2,
    broughtBy: 'clerk',
    back: [1, 120],
    acts: [
      ...toward('eligible', 'drugCourt', -8),
      on(-4, 10, isAssessed(false, 'LOW')),
      on(-3, 10, court.notSuitable('NO_TREATMENT_NEED')),
    ],
  },
  {
    title: 'declined the order, with counsel',
    people: 2,
    broughtBy: 'clerk',
    back: [1, 120],
    acts: [...toward('offered', 'drugCourt', -15), on(-4, 13, court.saysNo)],
  },
  {
    title: 'withdrew before an order was issued',
    people: 2,
    broughtBy: 'clerk',
    back: [1, 100],
    acts: [...toward('place asked', 'england', -15), on(-4, 13, court.withdrawsCandidate)],
  },
];
