import { areas } from '../places.ts';
import { on, type Story } from '../story.ts';
import * as after from '../verbs/aftercare.ts';
import * as consent from '../verbs/consent.ts';
import { accepts, isScreened, refers } from '../verbs/intake.ts';
import * as prison from '../verbs/prison.ts';
import { insideWithNeed, outAsPlanned, takenOnBefore, toward } from './courses.ts';

const by = 'case-manager';
const inHarbour = { area: areas.harbour } as const;

/** What stops everything at once, and records that turn out to be one person's, or two. */
export const deathsAndMerges: readonly Story[] = [
  {
    title: 'a death is reported by the NGO, and not verified yet',
    people: 1,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...outAsPlanned(-10),
      on(-10, 15, after.meets('GATE')),
      on(-1, 15, consent.deathReported('ngo-worker', -2)),
    ],
  },
  {
    title: 'died after release',
    people: 1,
    broughtBy: by,
    about: inHarbour,
    back: [10, 60],
    acts: [
      ...outAsPlanned(-20),
      on(-20, 15, after.meets('GATE'), after.meetingSet(500)),
      on(-11, 9, consent.deathReported('ngo-worker', -12)),
      on(-10, 11, consent.deathVerified('intake')),
    ],
  },
  {
    title: 'a death was reported that was another person’s',
    people: 1,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...outAsPlanned(-25),
      on(-25, 15, after.meets('GATE')),
      on(-9, 9, consent.deathReported('ngo-worker', -10)),
      on(-8, 11, consent.deathRetracted('ngo-worker')),
      on(-7, 12, after.meets('VISIT')),
    ],
  },
  {
    title: 'died in prison before the release',
    people: 1,
    broughtBy: by,
    back: [5, 50],
    acts: [...takenOnBefore(12), on(0, 23, prison.diesInside)],
  },
  {
    title: 'died while an order ran',
    people: 1,
    broughtBy: 'clerk',
    back: [5, 40],
    acts: [
      ...toward('active', 'england', -60),
      on(-2, 10, consent.deathReported('clerk', -3)),
      on(-1, 12, consent.deathVerified('intake')),
    ],
  },
  {
    title: 'written down twice, and made one record',
    people: 2,
    broughtBy: by,
    acts: [
      ...insideWithNeed(-30),
      on(-20, 10, consent.writtenDownTwice('clerk')),
      on(-15, 11, consent.recordsMerged),
    ],
  },
  {
    title: 'made one record by mistake, parted again, and something is left to decide',
    people: 1,
    broughtBy: 'intake',
    acts: [
      on(-30, 10, isScreened('screener', 'DUDIT', 'high')),
      on(-20, 10, consent.writtenDownTwice('clerk')),
      on(-15, 11, consent.recordsMerged),
      on(-10, 10, refers('intake', { programmeCode: 'SUPPORT', to: 'aftercare', source: 'SELF' })),
      on(-9, 10, accepts),
      on(-4, 11, consent.recordsParted),
    ],
  },
  {
    title: 'the court may follow treatment by law, without consent',
    people: 1,
    broughtBy: 'clerk',
    acts: [...toward('active', 'drugCourt', -45), on(-20, 10, consent.restsOnLaw(['court-city']))],
  },
];
