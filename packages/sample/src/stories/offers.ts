import { areas } from '../places.ts';
import { ago, on, type Story, type Timed } from '../story.ts';
import * as account from '../verbs/account.ts';
import * as after from '../verbs/aftercare.ts';
import { accepts, refers } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';
import { insideWithNeed, takenOnBefore, toward } from './courses.ts';

const by = 'case-manager';
/** The date is near enough for an offer, which is raised at once. */
const dated = (setOn: number, release: number): readonly Timed[] => [
  ...insideWithNeed(setOn - 50),
  on(setOn, 9, prison.planStarted, prison.releaseOn(release)),
];
const inHarbour = { area: areas.harbour } as const;
const inHill = { area: areas.hill } as const;

/** Offers to NGOs in every state, and what is done where nobody is found. */
export const offers: readonly Story[] = [
  {
    title: 'an offer waits in the inbox of the harbour NGO',
    people: 4,
    broughtBy: by,
    about: inHarbour,
    acts: dated(-1, 21),
  },
  {
    title: 'an offer waits in the inbox of another NGO',
    people: 2,
    broughtBy: by,
    about: inHill,
    acts: dated(-1, 18),
  },
  {
    title: 'a woman who asked for a women’s service: her offer waits',
    people: 2,
    broughtBy: by,
    about: { sex: 'F', area: areas.harbour, needs: ['WOMENS_SERVICES', 'CHILD_CARE'] },
    acts: dated(-1, 24),
  },
  {
    title: 'came to intake by themself: the offer waits',
    people: 2,
    broughtBy: 'intake',
    about: inHarbour,
    acts: [
      on(-2, 10, refers('intake', { programmeCode: 'SUPPORT', to: 'aftercare', source: 'SELF' })),
      on(-1, 11, accepts),
    ],
  },
  {
    title: 'came to intake by themself, and an NGO supports them',
    people: 2,
    broughtBy: 'intake',
    back: [1, 60],
    acts: [
      on(-22, 10, refers('intake', { programmeCode: 'SUPPORT', to: 'aftercare', source: 'SELF' })),
      on(-21, 11, accepts),
      on(-20, 14, after.takesOn()),
      on(-19, 10, after.meets('OFFICE')),
      on(-12, 10, after.planAgreed),
      on(-5, 10, after.supportBegun),
    ],
  },
  {
    title: 'referred by an NGO and taken up by a second one',
    people: 2,
    broughtBy: 'ngo',
    about: inHill,
    back: [1, 40],
    acts: [
      on(-12, 10, refers('ngo', { programmeCode: 'SUPPORT', to: 'aftercare' })),
      on(-11, 11, accepts),
      on(-10, 14, after.takesOn('ngo-lantern')),
      on(-9, 15, after.meets('PHONE')),
    ],
  },
  {
    title: 'out without notice an hour ago, three NGOs are asked at once',
    people: 2,
    broughtBy: by,
    acts: [...insideWithNeed(-30), ago(75, prison.leavesPrison('FROM_COURT'))],
  },
  {
    title: 'three NGOs were asked at once and one was first',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-40),
      ago(220, prison.leavesPrison('BAIL')),
      ago(150, after.takesOn('ngo-beacon')),
      ago(100, after.tries('PHONE')),
    ],
  },
  {
    title: 'the first NGO had no place, the second took the person on',
    people: 2,
    broughtBy: by,
    acts: [
      ...dated(-12, 12),
      on(-11, 10, after.declinesOffer('NO_CAPACITY')),
      on(-9, 15, after.takesOn()),
    ],
  },
  {
    title: 'nobody answered in time, and the next NGO is asked',
    people: 2,
    broughtBy: by,
    about: inHill,
    acts: dated(-6, 17),
  },
  {
    title: 'an open offer was taken back, since the date is no longer known',
    people: 2,
    broughtBy: by,
    acts: [...dated(-4, 20), on(-3, 15, prison.dateCleared('SENTENCE_RECALCULATION'))],
  },
  {
    title: 'the case manager ended the search after a new arrest',
    people: 1,
    broughtBy: by,
    acts: [...dated(-8, 14), on(-7, 15, after.searchWithdrawn('REARRESTED'))],
  },
  {
    title: 'goes to the isles, where nobody serves: unplaced',
    people: 2,
    broughtBy: by,
    about: { area: areas.isles },
    acts: dated(-6, 9),
  },
  {
    title: 'speaks a language that no partner speaks: unplaced',
    people: 1,
    broughtBy: by,
    about: { ...inHarbour, language: 'tet' },
    acts: dated(-5, 12),
  },
  {
    title: 'three said no, nobody was found: unplaced',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...dated(-9, 10),
      on(-8, 11, after.declinesOffer('WAITLIST')),
      on(-7, 11, after.declinesOffer('NO_CAPACITY')),
      on(-6, 11, after.declinesOffer('OUT_OF_AREA')),
    ],
  },
  {
    title: 'unplaced, and the city asked a partner by name that said yes',
    people: 1,
    broughtBy: by,
    about: { area: areas.isles },
    acts: [
      ...dated(-14, 10),
      on(-12, 11, after.offeredByCity('ngo-beacon')),
      on(-11, 10, after.takesOn('ngo-beacon')),
    ],
  },
  {
    title: 'an NGO accepted and never tried: it lapsed, and others are asked',
    people: 1,
    broughtBy: by,
    acts: [
      ...dated(-20, -5),
      on(-19, 11, after.takesOn()),
      on(-5, 9, prison.leavesPrison('PLANNED')),
      on(-2, 10, after.takesOn()),
      on(-2, 15, after.tries('PHONE')),
    ],
  },
  {
    title: 'handed back since there is no place any more, and taken on by another',
    people: 2,
    broughtBy: by,
    acts: [
      ...dated(-20, 6),
      on(-19, 11, after.takesOn()),
      on(-9, 11, after.handedBack('NO_CAPACITY')),
      on(-8, 14, after.takesOn()),
    ],
  },
  {
    title: 'handed back, and the next offer waits',
    people: 1,
    broughtBy: by,
    about: inHill,
    acts: [
      ...dated(-15, 12),
      on(-14, 11, after.takesOn('ngo-lantern')),
      on(-1, 11, after.handedBack('CONFLICT')),
    ],
  },
  {
    title: 'does not want a partner',
    people: 2,
    broughtBy: by,
    acts: [...dated(-9, 15), on(-8, 14, account.bindsAccount), on(-8, 15, after.wantsNobody)],
  },
  {
    title: 'leaves for a place in treatment that the court asked for, so no NGO is asked',
    people: 1,
    broughtBy: 'clerk',
    acts: [
      on(-50, 11, prison.admitted),
      ...toward('issued', 'england', -25, { startWithin: 30 }),
      on(-5, 9, prison.planStarted, prison.releaseOn(6)),
    ],
  },
  {
    title: 'taken on, and the date moved back',
    people: 1,
    broughtBy: by,
    acts: [...takenOnBefore(10), on(-3, 10, prison.releaseOn(16))],
  },
];
