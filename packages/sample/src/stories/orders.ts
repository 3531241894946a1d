import { ago, on, type Story, type Timed } from '../story.ts';
import * as court from '../verbs/court.ts';
import { started } from '../verbs/treatment.ts';
import { active, reviewed, reviews, together, toward } from './courses.ts';

/** In a phase of the drug court, reached every 35 days. */
const inPhase = (phase: number, people: number): Story => {
  const startedOn = -(phase - 1) * 35 - 12;
  const advances = Array.from({ length: phase - 1 }, (_, n) =>
    on(startedOn + (n + 1) * 35, 15, court.nextPhase),
  );
  return {
    title: `drug court, phase ${phase}`,
    people,
    broughtBy: 'clerk',
    acts: together(
      active('drugCourt', startedOn),
      reviews('drugCourt', startedOn + 25, -6),
      advances,
    ),
  };
};

/** Proof comes from the person, not from the provider. */
const proven = (regime: 'germany' | 'austria', issuedOn: number): readonly Timed[] => [
  ...toward('issued', regime, issuedOn - 11, { startWithin: 20 }),
  on(issuedOn + 9, 10, court.handsInProof('START', issuedOn + 5)),
  on(issuedOn + 12, 10, court.proofDecided(true)),
];

/** Orders of each regime as they run, and how they end well. */
export const orders: readonly Story[] = [
  ...(['drugCourt', 'england', 'germany', 'austria'] as const).map(
    (regime): Story => ({
      title: `issued, treatment is to start: ${regime}`,
      people: 2,
      broughtBy: 'clerk',
      acts: toward('issued', regime, -14),
    }),
  ),
  inPhase(1, 3),
  inPhase(2, 3),
  inPhase(3, 2),
  inPhase(4, 2),
  inPhase(5, 2),
  {
    title: 'went back a phase, with a plan',
    people: 1,
    broughtBy: 'clerk',
    acts: [
      ...reviewed('drugCourt', -70, -41),
      on(-40, 10, court.nextPhase),
      on(-12, 10, court.notKept('MISSED_SESSIONS', -13)),
      on(-8, 10, court.phaseBack),
      on(-8, 11, court.teamResponds('MORE_FREQUENT_SESSIONS')),
    ],
  },
  {
    title: 'drug rehabilitation requirement, with reviews',
    people: 4,
    broughtBy: 'clerk',
    acts: together(active('england', -66), reviews('england', -38, -10)),
  },
  {
    title: 'a place before plea, with the prosecution',
    people: 2,
    broughtBy: 'prosecutor',
    acts: active('drugSchool', -30),
  },
  {
    title: 'deferral under § 35, start proven by the person',
    people: 2,
    broughtBy: 'clerk',
    acts: proven('germany', -25),
  },
  {
    title: 'deferral under § 35, a proof waits to be decided',
    people: 2,
    broughtBy: 'clerk',
    acts: [...proven('germany', -45), on(-2, 10, court.handsInProof('CONTINUATION', -3))],
  },
  {
    title: 'deferral under § 39, start proven by the person',
    people: 2,
    broughtBy: 'clerk',
    acts: proven('austria', -28),
  },
  {
    title: 'a review this week, its report is due',
    people: 2,
    broughtBy: 'clerk',
    acts: [...active('england', -35), on(-12, 9, court.hearingSet('REVIEW', 3, 14))],
  },
  {
    title: 'a hearing that was cancelled and set anew',
    people: 1,
    broughtBy: 'clerk',
    acts: together(reviewed('drugCourt', -35, -9), [
      on(-12, 9, court.hearingSet('STATUS', -3)),
      on(-4, 9, court.hearingCancelled('STATUS', 'PERSON_UNWELL')),
      ago(150, court.hearingSet('STATUS', 5, 11)),
    ]),
  },
  {
    title: 'given more time by the judge',
    people: 1,
    broughtBy: 'clerk',
    acts: together(reviewed('england', -90, -8), [on(-6, 10, court.varied(330))]),
  },
  {
    title: 'completed, the sentence suspended',
    people: 2,
    broughtBy: 'clerk',
    back: [0, 45],
    acts: together(active('england', -120), reviews('england', -92, -36), [
      on(-14, 9, court.hearingSet('COMPLETION', -1)),
      on(
        -1,
        12,
        court.heldHearing('COMPLETION', 'PERSON_PRESENT', 'COUNSEL_PRESENT'),
        court.completed('SENTENCE_SUSPENDED'),
      ),
    ]),
  },
  {
    title: 'all five phases of the drug court, and the charge dismissed',
    people: 2,
    broughtBy: 'clerk',
    acts: together(active('drugCourt', -170), [
      ...[-135, -100, -65, -30].map((day) => on(day, 15, court.nextPhase)),
      on(-3, 10, court.completed('CHARGE_DISMISSED')),
    ]),
  },
  ...(['TRANSFERRED_COURT', 'ACQUITTED', 'ISSUED_BY_MISTAKE'] as const).map(
    (reason): Story => ({
      title: `ended for a reason outside it: ${reason}`,
      people: 1,
      broughtBy: 'clerk',
      back: [2, 80],
      acts: [...active('england', -20), on(0, 10, court.ended(reason))],
    }),
  ),
  {
    title: 'started late, and still runs',
    people: 1,
    broughtBy: 'clerk',
    acts: [...toward('issued', 'drugCourt', -60, { startWithin: 14 }), on(-30, 15, started(-31))],
  },
];
