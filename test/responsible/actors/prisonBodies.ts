import { addDays } from '@throughcare/contracts';
import { prisons, providers } from '../cast.ts';
import {
  type Bodies,
  day,
  idsIn,
  justNow,
  last,
  none,
  otherPrison,
  place,
  prisonOf,
  soon,
} from './about.ts';

/** What the shapes of prison’s steps do not say. */
export const prisonBodies: Bodies = {
  admit: (about) => ({
    prisonId: prisonOf(about),
    admittedAt: justNow(about),
    ...none('movementCode', 'movementReason', 'admissionDate', 'listedOn'),
  }),
  'announce-transfer': (about) => ({ toPrison: otherPrison(about), until: soon(about, 5) }),
  transfer: (about) => ({ toPrison: otherPrison(about), transferredAt: justNow(about) }),
  'leave-temporarily': (about) => ({
    prisonId: prisonOf(about),
    leftAt: justNow(about),
    ...none('movementCode', 'movementReason'),
  }),
  'return-to-custody': (about) => ({
    prisonId: prisonOf(about),
    returnedAt: justNow(about),
    ...none('movementCode', 'movementReason'),
  }),
  'record-release': (about) => ({
    prisonId: prisonOf(about),
    releasedAt: justNow(about),
    area: place.area(about),
    ...none('movementCode', 'movementReason', 'heldFrom'),
  }),
  'correct-release': (about) => ({
    leftAt: about.chance.happens(0.5) ? justNow(about) : undefined,
  }),
  'record-death': (about) => ({
    prisonId: prisonOf(about),
    diedAt: justNow(about),
    ...none('movementCode', 'movementReason'),
  }),
  'record-escape': (about) => ({
    escapedAt: justNow(about),
    ...none('movementCode', 'movementReason'),
  }),
  'record-deportation': (about) => ({
    deportedAt: justNow(about),
    ...none('movementCode', 'movementReason'),
  }),
  'recall-to-custody': (about) => ({
    prisonId: prisonOf(about),
    receivedAt: justNow(about),
    ...none('movementCode', 'movementReason'),
  }),
  'leave-list': (about) => ({
    prisonId: prisonOf(about),
    windowFrom: day(about, -1),
    windowTo: day(about),
  }),
  'move-booking': (about) => ({
    toRef: last(about.others, about),
    bookedOn: null,
    movedAt: justNow(about),
  }),
  'start-plan': (about) => ({ area: place.area(about) }),
  'set-release-date': (about) => ({ on: day(about, 1 + about.chance.below(60)) }),
  'note-pack-item': (about) => ({
    ...none('items'),
    ...(about.chance.happens(0.7)
      ? {
          ready: true,
          appointmentAt: about.says.item === 'FIRST_APPOINTMENT' ? soon(about, 7) : undefined,
          language: about.says.item === 'CONTACT_CARD' ? 'en' : undefined,
          ...none('reason'),
        }
      : { ready: false, reason: 'NOT_NEEDED', ...none('appointmentAt', 'language') }),
  }),
  'start-enrolment': (about) => ({
    programmeCode: about.chance.one(['ATLANTIS', 'TC', 'BCH-1']),
    caseRef: undefined,
    orderId: about.chance.happens(0.2)
      ? idsIn(about, 'court-diversion', 'orders').at(-1)
      : undefined,
  }),
  'move-enrolment': ({ says }) => ({ pauseReason: says.to === 'PAUSED' ? 'HOSPITAL' : undefined }),
  'deselect-enrolment': () => ({ reviewed: true }),
  'note-ost-dose': (about) => ({
    medicine: about.chance.one(['METHADONE', 'BUPRENORPHINE']),
    at: justNow(about),
    everyDays: undefined,
    bridgingDays: about.chance.below(3),
  }),
  'plan-ost-release': (about) => ({
    prescriberOrg: about.chance.one(providers),
    appointmentAt: addDays(about.now, 1),
    nextDueAt: addDays(about.now, 2),
    sharing: 'STATUTE',
  }),
  'hand-over-ost': (about) => ({
    medicine: 'METHADONE',
    doseMg: 60,
    lastDoseAt: justNow(about),
    bridgingDays: 1,
    document: 'SCRIPT',
    nextDueAt: addDays(about.now, 2),
  }),
  'confirm-ost': (about) => ({ firstDoseAt: justNow(about) }),
  'add-review-item': (about) => ({
    messageType: 'prisoner.released',
    prisonId: about.chance.one(prisons),
    occurredAt: about.now,
    publishedAt: about.now,
    source: 'a'.repeat(64),
    row: about.count(),
  }),
};
