import { ago, on, type Story } from '../story.ts';
import { meets, takesOn, tries } from '../verbs/aftercare.ts';
import { isScreened } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';
import { insideWithNeed, takenOnBefore } from './courses.ts';

const by = 'case-manager';
const prepared = (release: number) => [
  ...takenOnBefore(release),
  on(release - 4, 10, prison.packed(release)),
  on(release - 3, 9, prison.planReady),
];

/** Dates set, changed and cleared; packs; releases expected, held, taken back and corrected. */
export const releases: readonly Story[] = [
  {
    title: 'a release date far ahead',
    people: 2,
    broughtBy: by,
    acts: [...insideWithNeed(-60), on(-30, 10, prison.releaseOn(95, 'SENTENCE_EXPIRY'))],
  },
  {
    title: 'a release date that was brought forward',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-60),
      on(-30, 10, prison.planStarted, prison.releaseOn(90)),
      on(-3, 10, prison.releaseOn(45, 'EARLY')),
    ],
  },
  {
    title: 'a release date that is no longer known',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-90),
      on(-18, 10, prison.planStarted, prison.releaseOn(9, 'PAROLE')),
      on(-6, 10, prison.dateCleared('PAROLE_REFUSED')),
    ],
  },
  {
    title: 'released today, the pack is issued',
    people: 2,
    broughtBy: by,
    acts: [...prepared(0), on(-1, 15, prison.packIssued)],
  },
  {
    title: 'released today, and the pack is not complete',
    people: 2,
    broughtBy: by,
    acts: [
      ...takenOnBefore(0),
      on(-4, 10, prison.packed(0, { without: ['NALOXONE', 'HOUSING_NIGHT_1'] })),
    ],
  },
  {
    title: 'released this week, ready',
    people: 2,
    broughtBy: by,
    acts: prepared(2),
  },
  {
    title: 'released this week, papers are missing and someone said why',
    people: 2,
    broughtBy: by,
    acts: [
      ...takenOnBefore(3),
      on(-3, 10, prison.packed(3, { without: ['ID_DOCUMENT', 'PHONE'] })),
      on(-2, 10, prison.itemMissing('ID_DOCUMENT', 'NOT_AVAILABLE')),
    ],
  },
  {
    title: 'released this week, need unknown, a contact card is all',
    people: 2,
    broughtBy: by,
    acts: [
      on(-25, 11, prison.admitted),
      on(-10, 10, prison.planStarted, prison.releaseOn(4, 'AUTOMATIC')),
    ],
  },
  {
    title: 'out since a few minutes, the release is still held',
    people: 2,
    broughtBy: by,
    acts: [...prepared(0), on(-1, 15, prison.packIssued), ago(12, prison.leavesPrison('PLANNED'))],
  },
  {
    title: 'a release that was taken back within the hold',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-50),
      ago(320, prison.leavesPrison('FROM_COURT')),
      ago(300, prison.releaseReversed('NEVER_LEFT_RECEPTION')),
    ],
  },
  {
    title: 'a confirmed release that was a day at court',
    people: 1,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-50),
      on(-5, 9, prison.leavesPrison('FROM_COURT')),
      on(-4, 9, prison.releaseCorrected('SENT_TO_COURT')),
    ],
  },
  {
    title: 'let go by the court without notice, and an NGO took the person on',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-30),
      on(-6, 9, prison.letGoByCourt),
      on(-6, 11, takesOn()),
      on(-6, 16, tries('PHONE')),
      on(-5, 9, meets('VISIT')),
    ],
  },
  {
    title: 'on bail without notice, need unknown',
    people: 2,
    broughtBy: by,
    back: [1, 30],
    acts: [on(-8, 11, prison.admitted), on(0, 16, prison.leavesPrison('BAIL'))],
  },
  {
    title: 'released, and no need was found',
    people: 2,
    broughtBy: by,
    back: [1, 60],
    acts: [
      on(-40, 11, prison.admitted),
      on(-38, 10, isScreened('screener', 'DUDIT', 'none')),
      on(0, 9, prison.leavesPrison('PLANNED')),
    ],
  },
];
