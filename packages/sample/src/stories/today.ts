import { areas } from '../places.ts';
import { ago, on, type Story } from '../story.ts';
import * as after from '../verbs/aftercare.ts';
import * as court from '../verbs/court.ts';
import { offersScreening } from '../verbs/intake.ts';
import { justAdmitted } from '../verbs/prison.ts';
import { outAsPlanned, reviewed, together } from './courses.ts';
import { handedOver } from './substitution.ts';

const by = 'case-manager';
/** Spread over the day: at whatever hour the caseload is made some are to come, or what came of them is to be recorded. */
const hours = [10, 14, 17] as const;
/** After so many an offer of screening lapses. */
const daysToLapse = 28;

const screened = (who: 'screener' | 'assessor', instrument: 'ASSIST_3_1' | 'CLINICAL'): Story => ({
  title: `an offer that lapses within hours, of the ${who}`,
  people: 1,
  broughtBy: 'intake',
  acts: [ago(daysToLapse * 24 * 60 - 200, offersScreening(who, instrument))],
});

/** What has a time today, or within the next hours: so that each desk finds something to do on the day it is looked at. */
export const today: readonly Story[] = [
  ...hours.map(
    (hour): Story => ({
      title: `a hearing today at ${hour}`,
      people: 1,
      broughtBy: 'clerk',
      acts: together(reviewed('drugCourt', -30, -4), [
        on(-12, 9, court.hearingSet('STATUS', 0, hour)),
      ]),
    }),
  ),
  {
    title: 'a hearing tomorrow morning',
    people: 1,
    broughtBy: 'clerk',
    acts: together(reviewed('drugCourt', -32, -6), [
      on(-12, 9, court.hearingSet('STATUS', 1, 9.5)),
    ]),
  },
  {
    title: 'came in a moment ago',
    people: 2,
    broughtBy: by,
    acts: [ago(1, justAdmitted)],
  },
  ...hours.map(
    (hour): Story => ({
      title: `out two days ago, meets the peer worker today at ${hour}`,
      people: 1,
      broughtBy: by,
      about: { area: areas.harbour },
      acts: [
        ...outAsPlanned(-2),
        on(-2, 15, after.meets('GATE'), after.naloxoneGiven()),
        on(-1, 11, after.peerAssigned, after.meetingOn(0, hour, 'SUPPORT', 'peer')),
      ],
    }),
  ),
  ...([areas.harbour, areas.hill] as const).map(
    (area): Story => ({
      title: `out two days ago, a meeting today with the worker: ${area}`,
      people: 1,
      broughtBy: by,
      about: { area },
      acts: [
        ...outAsPlanned(-2),
        on(-2, 15, after.meets('GATE')),
        on(-1, 11, after.meetingOn(0, 12, 'HOUSING'), after.meetingOn(0, 18)),
      ],
    }),
  ),
  screened('screener', 'ASSIST_3_1'),
  screened('assessor', 'CLINICAL'),
  ...hours.map(
    (hour): Story => ({
      title: `substitution treatment: the first dose outside is due today at ${hour}`,
      people: 1,
      broughtBy: by,
      about: { needs: ['DRUG_TREATMENT', 'OST'] },
      acts: handedOver(-1, { day: 0, hour }),
    }),
  ),
];
