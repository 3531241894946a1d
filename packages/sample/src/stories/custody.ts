import { ago, on, type Story, type Timed } from '../story.ts';
import { isScreened, offersScreening, saysNoToScreening } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';
import { insideWithNeed } from './courses.ts';

const by = 'case-manager';
/** A review item needs an id of its own; it is about nobody whom we know. */
const reviewIds = {
  open: '6f1d2a90-5b3c-4e7a-9d10-2c8e4f7a1b01',
  settled: '6f1d2a90-5b3c-4e7a-9d10-2c8e4f7a1b02',
} as const;
const listed = (from: number): readonly Timed[] => [
  on(from, 20, prison.onTheList),
  on(from + 3, 10, isScreened('screener', 'DUDIT', 'high')),
];

/** Inside, out for a day, moved, missing from a list: everything that a gate sees but releases. */
export const custody: readonly Story[] = [
  {
    title: 'came in yesterday, not screened yet',
    people: 4,
    broughtBy: by,
    acts: [on(-1, 15, prison.admitted)],
  },
  {
    title: 'inside, screening offered',
    people: 2,
    broughtBy: by,
    acts: [on(-6, 11, prison.admitted), on(-4, 10, offersScreening('prison-nurse', 'ASSIST_3_1'))],
  },
  {
    title: 'inside, does not want to be screened',
    people: 2,
    broughtBy: by,
    acts: [
      on(-50, 11, prison.admitted),
      on(-47, 10, offersScreening('screener', 'ASSIST_3_1')),
      on(-47, 11, saysNoToScreening('screener')),
    ],
  },
  {
    title: 'inside, screened, no need',
    people: 2,
    broughtBy: by,
    acts: [on(-80, 11, prison.admitted), on(-78, 10, isScreened('screener', 'DUDIT', 'none'))],
  },
  { title: 'inside, the need is known', people: 4, broughtBy: by, acts: insideWithNeed(-40) },
  {
    title: 'known from the daily list only',
    people: 2,
    broughtBy: by,
    acts: [on(-20, 20, prison.onTheList)],
  },
  ...(
    [
      ['SENT_TO_COURT', 2],
      ['RELEASED_TO_HOSPITAL', 1],
      ['TEMPORARY_ABSENCE', 1],
    ] as const
  ).map(
    ([reason, people]): Story => ({
      title: `out for now: ${reason}`,
      people,
      broughtBy: by,
      acts: [...insideWithNeed(-60), on(-1, 8, prison.leaves(reason))],
    }),
  ),
  {
    title: 'was at court and is back',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-60),
      on(-9, 8, prison.leaves('SENT_TO_COURT')),
      on(-9, 17, prison.isBack),
    ],
  },
  {
    title: 'moved to the other prison',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-60),
      on(-13, 9, prison.transferAnnounced),
      on(-12, 9, prison.transferred),
    ],
  },
  {
    title: 'escaped',
    people: 1,
    broughtBy: by,
    acts: [...insideWithNeed(-70), on(-8, 13, prison.escapes)],
  },
  {
    title: 'escaped and is back',
    people: 1,
    broughtBy: by,
    acts: [...insideWithNeed(-90), on(-30, 13, prison.escapes), on(-27, 18, prison.admitted)],
  },
  {
    title: 'deported',
    people: 1,
    broughtBy: by,
    acts: [...insideWithNeed(-70), on(-10, 7, prison.deported)],
  },
  {
    title: 'released and recalled',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-120),
      on(-40, 9, prison.leavesPrison('EARLY')),
      on(-12, 16, prison.recalled('L')),
    ],
  },
  {
    title: 'no longer on the list, nobody has settled it',
    people: 2,
    broughtBy: by,
    acts: [...listed(-40), on(-1, 20, prison.missingFromList(-1))],
  },
  {
    title: 'was missing from the list and had never left',
    people: 1,
    broughtBy: by,
    acts: [
      ...listed(-40),
      on(-6, 20, prison.missingFromList(-6)),
      on(-4, 9, prison.departureSettled('IN_CUSTODY')),
    ],
  },
  {
    title: 'was missing from the list and was at court',
    people: 1,
    broughtBy: by,
    acts: [
      ...listed(-40),
      on(-6, 20, prison.missingFromList(-6)),
      on(-4, 9, prison.departureSettled('LEFT_NOT_RELEASED', 'SENT_TO_COURT')),
    ],
  },
  {
    title: 'was missing from the list and had been released',
    people: 1,
    broughtBy: by,
    acts: [
      ...listed(-60),
      on(-20, 20, prison.missingFromList(-20)),
      on(-18, 9, prison.leavesPrison('UNKNOWN')),
    ],
  },
  {
    title: 'a message of the prison that names nobody we know waits to be looked at',
    people: 1,
    broughtBy: by,
    acts: [
      on(-30, 11, prison.admitted),
      on(-3, 9, prison.messageToReview('OCCURRED_LONG_BEFORE', reviewIds.settled)),
      on(-2, 9, prison.reviewSettled(reviewIds.settled)),
      ago(170, prison.messageToReview('NO_PERSON', reviewIds.open)),
    ],
  },
];
