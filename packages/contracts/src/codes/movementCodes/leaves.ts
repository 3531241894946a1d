import { group, type MovementCode, nomis } from './row.ts';

const leave = {
  reasons: ['TEMPORARY_ABSENCE_RELEASE'],
  departure: { is: 'LEFT_NOT_RELEASED', reason: 'TEMPORARY_ABSENCE' },
  source: nomis,
} as const;

const familyAndCare = group(leave, {
  1: 'to see a relative who is dying (older code)',
  2: 'to bury somebody (older code)',
  3: 'to look after own children, before release',
  4: 'out of compassion, for another reason',
  18: 'to marry (older code)',
  C1: 'to look after whoever depends on the person',
  C2: 'a pressing matter at home',
  C3: 'to bury or mourn somebody',
  C4: 'to marry',
  C7: 'to see a relative who is dying',
  C8: 'for another special purpose',
  C9: 'to attend a service of their faith',
  I1: 'a visit nearby, earned by conduct',
  R3: 'to keep up with their family',
});

const health = group(leave, {
  5: 'to a hospital, as an outpatient (older code)',
  C5: 'to a doctor or a dentist',
  C6: 'to a hospital or a dentist, with a stay',
});

const homeLeave = group(leave, {
  14: 'home for several days',
  15: 'home, shortly before the end',
  16: 'home for a short time',
  17: 'out to prepare parole',
  EL: 'the last days of custody served outside',
  R6: 'out before parole',
  R9: 'a night in a hostel that prepares release',
  RO: 'a night out that prepares release',
  TAP: 'leave under licence',
  YRDR: 'a day out that prepares release (young people)',
});

const workAndLearning = group(leave, {
  7: 'classes outside',
  8: 'voluntary work (older code)',
  9: 'workshops with probation (older code)',
  13: 'to meet an employer (older code)',
  ET: 'to learn or to train',
  F1: 'to train',
  F2: 'to learn',
  F3: 'work that makes good what was done',
  F7: 'to work outside by day',
  F8: 'to meet an employer, in the last year',
  FE: 'to learn to drive',
  OPA: 'an activity outside the prison',
  PAP: 'an apprenticeship that began inside',
  PWP: 'paid work (young people)',
  R1: 'to meet an employer',
  R2: 'paid work',
  R7: 'voluntary work',
  R8: 'a workshop with probation',
  UPW: 'unpaid work',
});

const sport = group(leave, {
  6: 'sport outside',
  10: 'outdoor activities and welfare',
  FC: 'training outdoors',
  FD: 'sport in a team outside',
});

const aHome = group(leave, {
  11: 'to meet a half-way house',
  12: 'to be assessed by a hostel',
  F9: 'to meet a hostel, in the last year',
  FA: 'to look for somewhere to live, in the last year',
  FB: 'about somewhere to live',
  FF: 'to open a bank account',
  R4: 'to meet a hostel',
  R5: 'to look for somewhere to live',
});

/** Under escort, or before an authority. */
const authorities = group(leave, {
  21: 'another matter, such as an identity parade',
  F4: 'to court, without escort',
  F6: 'to a lawyer, without escort',
  // Filed with the leaves by its own list: until the prison says more the person is away, and not released.
  FR: 'handed over for removal, under an early scheme (older code)',
  IM: 'a hearing on immigration',
  LTX: 'a journey between prison, court and police',
  PC: 'brought before the police',
  SE: 'another journey under escort',
  SP: 'to help the police with a case',
  ST: 'between two prisons',
});

const resettlementPlan = group(leave, {
  20: 'something else that the sentence plan asks for',
  YJAF: 'waiting for youth services (young people)',
  YMI: 'meetings and interviews (young people)',
  YOTR: 'something else that the plan asks for (young people)',
});

/** Days and nights of leave: the person comes back. */
export const leaves: readonly MovementCode[] = [
  ...familyAndCare,
  ...health,
  ...homeLeave,
  ...workAndLearning,
  ...sport,
  ...aHome,
  ...authorities,
  ...resettlementPlan,
  ...group(
    { ...leave, source: 'PIS, movement reasons' },
    { ETL23: 'leave that was extended, by a scheme of 2023' },
  ),
];
