import { each, type Rights, row, type Table } from '../frame/table.ts';

const prison = 'L0 L1 L1.custody L1.contact L2 L2.programme L2.order ID.name';
const court =
  'L0 L1 L1.custody L2 L2.order L2.programme L2.treatment L3.court-test L4.charge L4.conditions ID.name';
/** The prison that holds the person, or did last. */
const ours = (roles: string): Rights => each(roles, 'HOLDS_STAY', 'HELD_LAST');
const atTheGate = ['custody', 'plan', 'at-court', 'ost-notice', 'stay', 'release', 'departure'];
const programmes = ['enrolment', 'enrolment-row'];
const rowsOfThePrison = (
  roles: string,
  levels: string,
  views: readonly string[],
  because: string,
) => [
  row(roles, 'HOLDS_STAY', levels, because, ...views),
  row(roles, 'HELD_LAST', levels, `${because}; until care is handed over`, ...views),
];

/**
 * Prisons: custody, preparation of release, programmes, substitution treatment. Written by hand from the domain reference,
 * 2.4 to 2.6 and 3.3, and from the issue; nothing here is taken from the code that it is compared with.
 */
export const prisonProgram: Table = {
  sees: [
    ...rowsOfThePrison(
      'PCM PPT',
      prison,
      [...atTheGate, ...programmes],
      '3.3, prison case manager: own prison, its programmes, the header of an order',
    ),
    ...rowsOfThePrison(
      'PREC',
      'L0 L1 L1.custody L1.contact ID.name',
      atTheGate,
      '2, reception: the gate; 3.3 gives it no status',
    ),
    ...rowsOfThePrison(
      'PHC',
      `${prison} L2.treatment L2.substitution L3.clinical L3.substitution`,
      [...atTheGate, ...programmes, 'ost'],
      '3.3, prison healthcare: L2 and L3, nothing legal and no test of a court',
    ),
    row(
      'JUDGE DCC PROS DEF PROB',
      'HOLDS_ORDER',
      court,
      '3.2: custody events reach the court; 3.3, judge',
      'custody',
    ),
    row(
      'PREC PCM',
      'OWN_STATEMENT',
      'L0 L1 L1.custody',
      'issue, part C: it sent the person on, and sees that it was taken',
      'custody',
    ),
    row(
      'PPT PHC',
      'OWN_STATEMENT',
      'L0 L1',
      'issue, part C: its prison sent the person on',
      'custody',
    ),
    row(
      'PRESCRIBER',
      'PRESCRIBES',
      'L0 L1 L2.substitution L3.substitution',
      '3.3, prescriber: the hand-over',
      'ost',
      'hand-over-row',
    ),
    row(
      'IMPORT',
      'SOURCE',
      'L0 L1 L1.custody L2 L2.order L2.programme L2.treatment',
      '2, IMPORT',
      'custody',
      'review',
    ),
    row(
      'PCM PREC PPT PHC',
      'HOLDS_STAY',
      'L0',
      'a message of the prison that nobody may act on yet; it names no person',
      'review',
    ),
  ],
  may: {
    admit: { PREC: ['HOLDS_STAY', 'HELD_LAST', 'ANNOUNCED', 'AT_LARGE'], IMPORT: ['SOURCE'] },
    'return-to-custody': { PREC: ['HOLDS_STAY', 'HELD_LAST', 'AT_LARGE'], IMPORT: ['SOURCE'] },
    'recall-to-custody': {
      PREC: ['HOLDS_STAY', 'HELD_LAST', 'AT_LARGE'],
      PROB: ['HOLDS_ORDER'],
      IMPORT: ['SOURCE'],
    },
    transfer: { ...ours('PREC PCM'), IMPORT: ['SOURCE'] },
    'leave-temporarily': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'record-release': { ...ours('PREC'), DCC: ['HOLDS_ORDER'], IMPORT: ['SOURCE'] },
    'reverse-release': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'correct-release': ours('PREC'),
    'record-death': { ...ours('PREC PHC'), IMPORT: ['SOURCE'] },
    'record-escape': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'record-deportation': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'leave-list': { IMPORT: ['SOURCE'] },
    'settle-departure': ours('PREC'),
    'start-plan': ours('PCM PPT PHC'),
    'set-release-date': ours('PCM PREC'),
    'clear-release-date': ours('PCM PREC'),
    'note-pack-item': ours('PCM PPT PHC PREC'),
    'declare-plan-ready': ours('PCM PPT'),
    'issue-pack': ours('PREC PHC'),
    'start-enrolment': ours('PPT PCM'),
    'move-enrolment': ours('PPT PCM'),
    'hold-enrolment': ours('PPT PCM'),
    'resume-enrolment': ours('PPT PCM'),
    'withdraw-enrolment': ours('PPT PCM'),
    'deselect-enrolment': ours('PPT'),
    'open-ost': ours('PHC'),
    'move-ost': ours('PHC'),
    'plan-ost-release': ours('PHC'),
    'hand-over-ost': ours('PHC'),
    'confirm-ost': { PRESCRIBER: ['PRESCRIBES'], ...ours('PHC') },
    'lose-ost': { PRESCRIBER: ['PRESCRIBES'], ...ours('PHC') },
    'add-review-item': { IMPORT: ['SOURCE'] },
    'settle-review-item': each('PREC PCM', 'HOLDS_STAY'),
  },
  asks: {
    person: ours('PCM PPT PHC PREC'),
    'people-held': each('PCM PPT PHC PREC', 'HOLDS_STAY'),
    releases: ours('PCM PPT PHC PREC'),
    'open-departures': each('PREC PCM', 'HELD_LAST'),
    'enrolments-by-status': ours('PPT PCM'),
    'ost-records': { ...ours('PHC'), PRESCRIBER: ['PRESCRIBES'] },
    'ost-hand-overs': { PRESCRIBER: ['PRESCRIBES'] },
    'custody-reviews': each('PREC PCM', 'HOLDS_STAY'),
  },
  states: {
    'nobody that any prison ever held': { AT_LARGE: ['ALL'], SOURCE: ['ALL'] },
    inside: { HOLDS_STAY: ['the prison'], SOURCE: ['the prison', 'the source of the prison'] },
    'out for a while': {
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'transferred to another prison': {
      HOLDS_STAY: ['another prison'],
      OWN_STATEMENT: ['the prison'],
      SOURCE: ['another prison'],
    },
    'recorded as released': {
      HELD_LAST: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    released: {
      HELD_LAST: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'released, and met by a partner': {
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    escaped: {
      HELD_LAST: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'off the list of the prison': {
      HELD_LAST: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'released there, and inside another prison': {
      HOLDS_STAY: ['another prison'],
      SOURCE: ['another prison'],
    },
    'died inside': {
      HELD_LAST: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned by statute': {
      HOLDS_STAY: ['the prison'],
      PRESCRIBES: ['the prescriber'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent never given': {
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent given': {
      HOLDS_STAY: ['the prison'],
      PRESCRIBES: ['the prescriber'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent for other things': {
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent withdrawn': {
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent expired': {
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, under an order of the court': {
      HOLDS_STAY: ['the prison'],
      HOLDS_ORDER: ['the court'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, the order of the court over': {
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'a message that names the prison': { HOLDS_STAY: ['the prison'], SOURCE: ['ALL'] },
    'a message that names no prison': { HOLDS_STAY: ['ALL'], SOURCE: ['ALL'] },
  },
  forAll: {
    SOURCE: {
      commands:
        'admit leave-temporarily return-to-custody record-release record-death recall-to-custody leave-list add-review-item',
      because:
        'issue, table D 5: a source tells what the gates saw that it speaks for; which gate is checked beside it',
    },
  },
  hides: [
    {
      states: ['inside, under an order of the court'],
      view: 'custody',
      roles: ['JUDGE', 'DCC', 'PROS', 'DEF', 'PROB'],
      fields: ['need'],
      because: 'issue, table D 7, and 2.11: a court learns of no screening that was voluntary',
    },
  ],
};
