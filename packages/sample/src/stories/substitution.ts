import { on, type Story, type Timed } from '../story.ts';
import { meets, takesOn } from '../verbs/aftercare.ts';
import * as inside from '../verbs/inside.ts';
import { isScreened } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';

const by = 'case-manager';
const needs = ['DRUG_TREATMENT', 'OST'] as const;
const received = (from: number): readonly Timed[] => [
  on(from, 11, prison.admitted),
  on(from, 14, inside.onSubstitution('RECEIVED_ON_OST')),
];
const maintained = (from: number): readonly Timed[] => [
  ...received(from),
  on(from + 4, 10, inside.ostMoves('MAINTAINED')),
];
const planned = (release: number): readonly Timed[] => [
  ...maintained(release - 70),
  on(release - 60, 10, isScreened('screener', 'ASSIST_3_1', 'high')),
  on(release - 20, 10, prison.planStarted, prison.releaseOn(release)),
  on(release - 19, 11, takesOn()),
  on(release - 8, 10, inside.ostPlanned(release)),
];
/** Out with a letter, the next dose due the day after. */
export const handedOver = (
  release: number,
  due?: { readonly day: number; readonly hour: number },
): readonly Timed[] => [
  ...planned(release),
  on(release, 8, inside.ostHandedOver(release, due)),
  on(release, 9, prison.leavesPrison('PLANNED')),
  on(release, 15, meets('GATE')),
];

const story = (title: string, people: number, acts: readonly Timed[]): Story => ({
  title: `substitution treatment: ${title}`,
  people,
  broughtBy: by,
  about: { needs },
  acts,
});

/** Substitution treatment inside and over the gate, with the gap that it may leave. */
export const substitution: readonly Story[] = [
  story('came in on it', 2, received(-3)),
  story('assessed for it', 1, [
    on(-9, 11, prison.admitted),
    on(-7, 14, inside.onSubstitution('ASSESSED')),
  ]),
  story('being stabilised', 1, [
    on(-12, 11, prison.admitted),
    on(-10, 14, inside.onSubstitution('ASSESSED')),
    on(-9, 10, inside.ostMoves('STABILISING')),
  ]),
  story('goes on inside', 2, maintained(-50)),
  story('tapering at the person’s wish', 1, [
    ...maintained(-90),
    on(-20, 10, inside.ostMoves('TAPERING')),
  ]),
  story('ended after tapering', 1, [
    ...maintained(-120),
    on(-60, 10, inside.ostMoves('TAPERING')),
    on(-15, 10, inside.ostMoves('ENDED')),
  ]),
  story('the hand-over is planned', 2, planned(6)),
  story('handed over, the first dose outside is awaited', 1, handedOver(-1)),
  story('went on outside', 2, [...handedOver(-30), on(-29, 12, inside.firstDoseOutside)]),
  story('a gap is suspected', 2, handedOver(-4)),
  story('a gap, and then it went on', 1, [
    ...handedOver(-20),
    on(-16, 12, inside.firstDoseOutside),
  ]),
  story('bailed, nothing handed over and nobody named outside', 1, [
    ...maintained(-30),
    on(-1, 8, inside.lastDoseNoted),
    on(-1, 11, prison.leavesPrison('BAIL')),
  ]),
  story('a gap, and it did not go on', 1, [...handedOver(-25), on(-18, 12, inside.treatmentLost)]),
];
