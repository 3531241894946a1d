import { areas } from '../places.ts';
import { ago, on, type Story, type Timed } from '../story.ts';
import * as account from '../verbs/account.ts';
import * as after from '../verbs/aftercare.ts';
import * as consent from '../verbs/consent.ts';
import * as prison from '../verbs/prison.ts';
import { outAsPlanned, takenOnBefore } from './courses.ts';

const by = 'case-manager';
const inHarbour = { area: areas.harbour } as const;

/** Met on the first day, and again before each checkpoint of the four weeks, as far as the story goes. */
const metOnTime = (release: number, until: number): readonly Timed[] =>
  [
    on(release, 15, after.meets('GATE'), after.naloxoneGiven()),
    on(release + 2, 10, after.meets('PHONE')),
    on(release + 5, 10, after.meets('VISIT'), after.planAgreed),
    on(release + 11, 10, after.meets('OFFICE'), after.supportBegun),
    on(release + 24, 10, after.meets('PHONE')),
  ].filter(({ when }) => 'day' in when && when.day <= until);
const achieved = [
  { goal: 'HOUSING', result: 'ACHIEVED' },
  { goal: 'EMPLOYMENT', result: 'PARTIAL' },
];

/** First contact and the four weeks after it: on time, late, not at all; and how support goes on and ends. */
export const afterRelease: readonly Story[] = [
  {
    title: 'out yesterday and met at the gate',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...outAsPlanned(-1),
      on(-1, 15, after.peerAssigned, after.meets('GATE', 'peer'), after.naloxoneGiven('peer')),
    ],
  },
  {
    title: 'out four days ago, met every time',
    people: 2,
    broughtBy: by,
    acts: [...outAsPlanned(-4), ...metOnTime(-4, -1)],
  },
  {
    title: 'out nine days ago, a plan is agreed, a peer worker goes along',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...outAsPlanned(-9),
      ...metOnTime(-9, -1),
      on(-3, 11, after.peerAssigned, after.meetingSet(120, 'HEALTH', 'peer')),
    ],
  },
  {
    title: 'out six days ago, with a code for an account: reads who holds what, and who looked',
    people: 1,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...outAsPlanned(-6).slice(0, -1),
      on(-7, 16, account.bindsSampleAccount),
      ...outAsPlanned(-6).slice(-1),
      ...metOnTime(-6, -1),
      on(
        -1,
        12,
        after.peerAssigned,
        after.meetingOn(0, 16, 'SUPPORT', 'peer'),
        after.meetingSet(120, 'HEALTH', 'peer'),
      ),
    ],
  },
  {
    title: 'first met on the third day',
    people: 2,
    broughtBy: by,
    acts: [
      ...outAsPlanned(-8),
      on(-8, 16, after.tries('PHONE')),
      on(-7, 16, after.tries('PHONE')),
      on(-6, 14, after.meets('STREET')),
    ],
  },
  {
    title: 'first met after eight days: checkpoints passed without contact',
    people: 2,
    broughtBy: by,
    acts: [
      ...outAsPlanned(-12),
      on(-11, 8, after.tries('PHONE')),
      on(-9, 16, after.tries('VISIT')),
      on(-4, 14, after.meets('STREET')),
    ],
  },
  {
    title: 'out for six days, tried and never reached',
    people: 2,
    broughtBy: by,
    acts: [...outAsPlanned(-6), on(-5, 8, after.tries('PHONE')), on(-3, 9, after.tries('VISIT'))],
  },
  {
    title: 'out since the day before yesterday and nobody has tried: the alarm',
    people: 2,
    broughtBy: by,
    acts: outAsPlanned(-2),
  },
  {
    title: 'met before the gate, and again outside',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...outAsPlanned(-5).slice(0, -1),
      on(-5, 8, after.meets('IN_REACH')),
      on(-5, 9, prison.leavesPrison('PLANNED')),
      on(-5, 17, after.meets('VISIT')),
    ],
  },
  {
    title: 'four weeks over, support goes on',
    people: 4,
    broughtBy: by,
    back: [0, 60],
    acts: [
      ...outAsPlanned(-34),
      ...metOnTime(-34, -1),
      on(-9, 10, after.meetingSet(48)),
      on(-6, 16, after.cameOf('COMPLETED')),
      on(-5, 10, after.meetingSet(72, 'HOUSING')),
    ],
  },
  {
    title: 'an appointment moved, one missed, one cancelled',
    people: 1,
    broughtBy: by,
    acts: [
      ...outAsPlanned(-30),
      ...metOnTime(-30, -1),
      on(-4, 9, after.meetingSet(24), after.meetingMoved(30)),
      on(-2, 16, after.cameOf('DID_NOT_ATTEND'), after.meetingSet(72)),
      on(-1, 16, after.meetingCancelled('PERSON_CANCELLED')),
    ],
  },
  {
    title: 'discharged, what was agreed is done',
    people: 4,
    broughtBy: by,
    back: [0, 40],
    acts: [
      ...outAsPlanned(-95),
      ...metOnTime(-95, -1),
      on(-3, 12, after.discharged('COMPLETED', ...achieved)),
    ],
  },
  {
    title: 'discharged: moved away',
    people: 1,
    broughtBy: by,
    back: [0, 40],
    acts: [...outAsPlanned(-60), ...metOnTime(-60, -1), on(-20, 12, after.discharged('MOVED'))],
  },
  {
    title: 'discharged, and came back without a new referral',
    people: 2,
    broughtBy: by,
    acts: [
      ...outAsPlanned(-100),
      ...metOnTime(-100, -1),
      on(-50, 12, after.discharged('OPTED_OUT')),
      on(-8, 12, after.comesBack),
      on(-7, 12, after.meets('OFFICE')),
    ],
  },
  {
    title: 'wants no more support',
    people: 1,
    broughtBy: by,
    acts: [...outAsPlanned(-20), ...metOnTime(-20, -10), on(-6, 10, after.wantsNoMore)],
  },
  {
    title: 'in custody again after two weeks',
    people: 2,
    broughtBy: by,
    back: [0, 30],
    acts: [...outAsPlanned(-40), ...metOnTime(-40, -28), on(-26, 19, prison.admitted)],
  },
  {
    title: 'asked for consent and refused: the NGO holds a place for somebody without a name',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...takenOnBefore(8).slice(0, -1),
      on(-11, 14, consent.asksConsent('case-manager'), consent.refusesConsent('case-manager')),
    ],
  },
  {
    title: 'consent asked for, the answer is open',
    people: 1,
    broughtBy: by,
    about: inHarbour,
    acts: [...takenOnBefore(8).slice(0, -1), on(-2, 14, consent.asksConsent('ngo'))],
  },
  {
    title: 'consented and took it back: the NGO sees nothing any more',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...takenOnBefore(6),
      on(-3, 10, account.bindsAccount),
      on(-2, 10, consent.withdrawsConsent('person')),
    ],
  },
  {
    title: 'consented for a time that is over',
    people: 1,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...takenOnBefore(9).slice(0, -1),
      on(-9, 14, consent.asksConsent('case-manager'), consent.consentsUntil('case-manager', -2)),
    ],
  },
  {
    title: 'carries a claim code, and has not brought it anywhere yet',
    people: 2,
    broughtBy: by,
    acts: [...takenOnBefore(1).slice(0, -1), ago(200, consent.getsClaimCode('case-manager'))],
  },
  {
    title: 'brought the claim code to the NGO that had taken them on',
    people: 2,
    broughtBy: by,
    about: inHarbour,
    acts: [
      ...takenOnBefore(-7).slice(0, -1),
      on(-8, 15, consent.getsClaimCode('case-manager')),
      on(-7, 9, prison.leavesPrison('PLANNED')),
      on(-7, 14, after.meets('OFFICE'), consent.bringsClaimCode('ngo-worker')),
    ],
  },
];
