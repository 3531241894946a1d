import { type ArrivalMeaning, group, type MovementCode, nomis } from './row.ts';

const comesIn = (is: ArrivalMeaning['is'], source = nomis, reasons = ['ADMISSION']) => ({
  reasons,
  arrival: { is },
  source,
});

const newStays = group(comesIn('ADMITTED'), {
  25: 'sentenced without an end, to protect the public',
  26: 'an extended sentence, to protect the public',
  27: 'life, under 18',
  29: 'life, between 18 and 21',
  ADMN: 'entered in the books; not said why',
  C: 'by order of a civil court',
  D: 'sentenced to death (abolished)',
  E: 'held for the immigration authority, to be removed',
  F: 'a fine was not paid',
  G: 'life, by the law of 1982',
  I: 'sentenced to prison',
  INTAKE: 'taken in; not said why',
  INTER: 'weekend custody: in for the weekend',
  J: 'detained young, without a fixed end',
  K: 'detained young, for a long term',
  N: 'before trial',
  O: 'waiting for a place in a psychiatric hospital',
  P: 'a sentence of which a part is suspended',
  T: 'taken over from a prison abroad',
  V: 'convicted, not yet sentenced',
  W: 'detained as a young adult',
});

const recalls: readonly MovementCode[] = [
  ...group(comesIn('RECALLED', `${nomis}; PSFR recall codes`), {
    24: 'recalled from weekend custody',
    B: 'recalled from home curfew',
    ELR: 'recalled from the last days of custody served outside',
    Y: 'recalled from a young person’s training order',
  }),
  ...group(comesIn('RECALLED', `${nomis}; PSFR 3955c11c, added later`), {
    L: 'the licence was revoked',
  }),
  ...group(comesIn('RECALLED'), {
    ETB: 'an early removal scheme was not kept',
    H: 'home leave was not kept',
  }),
  ...group(comesIn('RECALLED', 'welcome-people-into-prison-api, movement reasons'), {
    ETRB: 'recalled from an emergency release whose conditions were not kept',
    ETRLR: 'recalled from an emergency release',
    ETRRIE: 'recalled from an emergency release that was made in error',
  }),
];

/** The stay goes on: back from leave, found again, or here on the way to another prison. */
const staysThatGoOn: readonly MovementCode[] = [
  ...group(comesIn('RETURNED'), {
    A: 'back late from leave, by own fault',
    R: 'back',
    U: 'back late from leave, by no fault of theirs',
    M: 'from another prison (older code)',
    Q: 'a night on the way to visits saved up',
    S: 'a night on the way to another prison',
    Z: 'some hours on the way to another prison',
  }),
  ...group(comesIn('RETURNED', nomis, ['TRANSFERRED']), {
    INT: 'from another prison',
    TRNCRT: 'from another prison, by way of a court',
    TRNTAP: 'from another prison, by way of leave',
  }),
  ...group(comesIn('RECAPTURED'), { RECA: 'found after an escape' }),
];

/** Coming in. */
export const arrivals: readonly MovementCode[] = [...newStays, ...recalls, ...staysThatGoOn];
