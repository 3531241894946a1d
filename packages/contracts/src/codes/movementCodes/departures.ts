import { group, type LeaveReason, type MovementCode, nomis } from './row.ts';

const left = (reason: LeaveReason) => ({ is: 'LEFT_NOT_RELEASED', reason }) as const;
const asRelease = ['RELEASED'];

/** Said with the reason of a release, and none: out of the prison in another way, or not out of it at all. */
const misleading: readonly MovementCode[] = [
  ...group(
    { reasons: asRelease, departure: { is: 'DIED' }, source: 'SAN: a death arrives as RELEASED' },
    { DEC: 'the person died' },
  ),
  ...group(
    {
      reasons: asRelease,
      departure: { is: 'ADMINISTRATIVE' },
      source: `${nomis}; PIS, a sample message and its test: not released`,
    },
    { MRG: 'one person had two numbers, and one booking is closed' },
  ),
  ...group(
    {
      reasons: asRelease,
      departure: { is: 'ESCAPED' },
      source: `${nomis}; PIS, unlawfully at large`,
    },
    {
      ESCP: 'escaped',
      UAL: 'walked away from an open prison or did not come back',
      UAL_ECL: 'did not come back from the last days of custody served outside',
    },
  ),
  ...group(
    {
      reasons: [...asRelease, 'RELEASED_TO_HOSPITAL'],
      departure: left('RELEASED_TO_HOSPITAL'),
      source: `${nomis} (HP); PIS, samples of each, prison-api PR 1433: still under the prison’s care`,
    },
    {
      HO: 'detained in a hospital by mental health law',
      HP: 'moved to a psychiatric hospital',
      HQ: 'moved to a mental health hospital, where detention goes on',
    },
  ),
  ...group(
    { reasons: asRelease, departure: { is: 'DEPORTED' }, source: `${nomis}; PIS, samples of each` },
    {
      DD: 'sentence served, and deported',
      DE: 'deported without a sentence',
      DL: 'deported on licence from a life sentence or parole',
      EX: 'handed over to another country’s court',
      RE: 'sent home, to go on there',
    },
  ),
  ...group(
    {
      reasons: asRelease,
      departure: left('IMMIGRATION_DETENTION'),
      source: `${nomis} (ETR); PIS movement reasons: removal centres, where detention goes on`,
    },
    {
      DEIRC: 'to a removal centre, to be deported',
      ECSLIRC: 'the last weeks of custody, in a removal centre',
      ETR: 'to a removal centre, under an early removal scheme',
    },
  ),
  ...group(
    { reasons: asRelease, departure: left('TRANSFERRED'), source: nomis },
    {
      99: 'out of this prison, and not released',
      AS: 'to another prison for visits saved up, with a night on the way',
      AV: 'to another prison for visits saved up',
    },
  ),
  ...group(
    { reasons: asRelease, departure: left('TEMPORARY_ABSENCE'), source: nomis },
    { IR: 'weekend custody: out until the next time' },
  ),
  ...group(
    {
      reasons: asRelease,
      departure: { is: 'UNKNOWN' },
      source: `${nomis}; says neither why nor where to`,
    },
    { DISC: 'discharged, not said how' },
  ),
];

const transfers = group(
  { reasons: ['TRANSFERRED'], departure: left('TRANSFERRED'), source: nomis },
  {
    28: 'moved away for four weeks, to calm things',
    ACCVISIT: 'moved for visits saved up',
    APPEALS: 'moved for an appeal',
    COMP: 'moved for reasons of compassion',
    MED: 'moved for medical care',
    NOTR: 'moved in the ordinary way',
    OJ: 'moved to another jurisdiction',
    OTHER: 'moved for another reason, also a change of status',
    OVCROW: 'moved because the prison was too full',
    PRES: 'moved to work outside before release',
    PROAT: 'moved to take part in a programme',
    PROD: 'moved to be brought before somebody',
    SEC: 'moved for reasons of security',
    TRN: 'moved, not said why',
  },
);

const days = group(
  { reasons: ['SENT_TO_COURT'], departure: left('SENT_TO_COURT'), source: nomis },
  {
    19: 'a day at court, for the police',
    22: 'a day at court, as a witness',
    AP: 'at court for an appeal',
    APPEAL: 'the hearing of an appeal',
    BAIL: 'at court to ask for bail',
    BREACH: 'a hearing on conditions that were not kept',
    CA: 'a day at court, by an older code',
    COM: 'a hearing before the case goes to a higher court',
    CRI: 'a review by the court',
    CRT: 'a day at court',
    CT: 'at court on how long detention before trial may last',
    DC: 'taken to court',
    EXP_BREACH: 'an early hearing on conditions that were not kept',
    NA: 'a court date noted at which nobody need appear',
    NEWTON: 'a hearing on the facts of a case after a plea of guilty',
    PDH: 'a hearing on plea and procedure',
    PR: 'brought to court before sentence',
    PS: 'brought to court while serving a sentence or in civil custody',
    REM: 'a hearing sent back to another court',
    SENT: 'the passing of a sentence',
    TRIAL: 'a day of trial',
    VL: 'at court by video link',
  },
);

/** Out of the prison without being released, or not out of it. Days and nights of leave are in a table of their own. */
export const departures: readonly MovementCode[] = [...misleading, ...transfers, ...days];
