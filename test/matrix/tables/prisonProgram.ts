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
      [...atTheGate, ...programmes, 'ost', 'treatment-row'],
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
      'PREC',
      'ANNOUNCED',
      'L0 L1 L1.custody',
      'issue, table D 5: the announced destination takes the person in',
      'custody',
    ),
    row(
      'PCM',
      'ANNOUNCED',
      'L0 L1',
      '3.2, participant.transferred: where a place is held',
      'custody',
    ),
    row(
      'PREC PCM',
      'OWN_STATEMENT',
      'L0 L1 L1.custody',
      'issue, part C: it sent the person on or released them, and sees that it was taken',
      'custody',
    ),
    row(
      'PPT PHC',
      'OWN_STATEMENT',
      'L0 L1',
      'issue, part C: its prison sent the person on, or released them',
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
      'COORD',
      'FINDS_PRESCRIBER',
      'L0 L1 L2.substitution',
      'issue 10, A6: the prescriber if named, else the coordinator; medicine and dose are for whoever treats',
      'ost',
      'gap-row',
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
      'L0 L1.custody',
      'issue, table D 5: two that disagree go to both review lists',
      'review',
    ),
    row('PCM PREC', 'OWN_STATEMENT', 'L0 L1', 'G10: the prison is a party to it', 'agreement'),
    row(
      'PERSON',
      'SELF',
      'L0 L1 L1.contact L1.custody L2 L2.order L2.programme L2.treatment L2.voluntary L2.substitution L3.court-test L3.clinical L3.substitution L4.charge L4.conditions ID.name',
      'the person: everything; of substitution that it goes on, of a transfer that is announced nothing',
      'custody',
      'plan',
      'at-court',
      'ost-notice',
      'enrolment',
    ),
  ],
  may: {
    admit: { PREC: ['HOLDS_STAY', 'HELD_LAST', 'ANNOUNCED', 'AT_LARGE'], IMPORT: ['SOURCE'] },
    'return-to-custody': {
      PREC: ['HOLDS_STAY', 'HELD_LAST', 'ANNOUNCED', 'AT_LARGE'],
      IMPORT: ['SOURCE'],
    },
    'recall-to-custody': {
      PREC: ['HOLDS_STAY', 'HELD_LAST', 'AT_LARGE'],
      IMPORT: ['SOURCE'],
    },
    // Issue, table D 5: a supervising officer announces a recall, a prison admits.
    'announce-recall': { PROB: ['HOLDS_ORDER'] },
    'announce-transfer': { ...ours('PREC PCM'), IMPORT: ['SOURCE'] },
    transfer: { ...ours('PREC PCM'), IMPORT: ['SOURCE'] },
    'leave-temporarily': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'record-release': { ...ours('PREC'), DCC: ['HOLDS_ORDER'], IMPORT: ['SOURCE'] },
    'reverse-release': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'correct-release': { PREC: ['HOLDS_STAY', 'HELD_LAST', 'OWN_STATEMENT'] },
    'record-death': { ...ours('PREC PHC'), IMPORT: ['SOURCE'] },
    'record-escape': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'record-deportation': { ...ours('PREC'), IMPORT: ['SOURCE'] },
    'leave-list': { IMPORT: ['SOURCE'] },
    'move-booking': { IMPORT: ['SOURCE'] },
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
    'note-ost-dose': ours('PHC'),
    'plan-ost-release': { ...ours('PHC'), COORD: ['FINDS_PRESCRIBER'] },
    'hand-over-ost': ours('PHC'),
    'confirm-ost': { PRESCRIBER: ['PRESCRIBES'], ...ours('PHC') },
    'lose-ost': { PRESCRIBER: ['PRESCRIBES'], ...ours('PHC') },
    // Issue 10, A6: closed only by a dose, a prescriber's word, or a loss with its reason.
    'end-ost': { PRESCRIBER: ['PRESCRIBES'] },
    'add-review-item': { IMPORT: ['SOURCE'] },
    'settle-review-item': each('PREC PCM', 'HOLDS_STAY'),
  },
  asks: {
    person: {
      ...ours('PPT PHC'),
      ...each('PCM PREC', 'HOLDS_STAY', 'HELD_LAST', 'ANNOUNCED', 'OWN_STATEMENT'),
      PERSON: ['SELF'],
    },
    'release-plan': ours('PCM PPT PHC PREC'),
    enrolment: ours('PPT PCM'),
    'people-held': each('PCM PPT PHC PREC', 'HOLDS_STAY'),
    releases: ours('PCM PPT PHC PREC'),
    'release-preparation': ours('PCM PPT PHC PREC'),
    'open-departures': each('PREC PCM', 'HELD_LAST'),
    'enrolments-by-status': ours('PPT PCM'),
    // Issue, A 11: counts and a moment for whoever sends notices; no person.
    'what-waits': { SERVICE: ['SERVICE'] },
    'ost-records': { ...ours('PHC'), PRESCRIBER: ['PRESCRIBES'] },
    'ost-record': { ...ours('PHC'), PRESCRIBER: ['PRESCRIBES'] },
    'ost-hand-overs': { PRESCRIBER: ['PRESCRIBES'] },
    substitution: ours('PHC'),
    'substitution-gaps': { COORD: ['FINDS_PRESCRIBER'] },
    'custody-reviews': each('PREC PCM', 'HOLDS_STAY'),
    'custody-review': each('PREC PCM', 'HOLDS_STAY'),
    // G10: which partner has an agreement with this prison.
    agreements: each('PCM PREC', 'OWN_STATEMENT'),
    // What each list shows, on one page: whose desk it is, as there.
    'my-work': {
      ...ours('PCM PPT PHC PREC'),
      PRESCRIBER: ['PRESCRIBES'],
      COORD: ['FINDS_PRESCRIBER'],
    },
  },
  states: {
    'nobody that any prison ever held': {
      SELF: ['the person'],
      AT_LARGE: ['ALL'],
      SOURCE: ['ALL'],
    },
    inside: {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'out for a while': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, a transfer to another prison announced': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      ANNOUNCED: ['another prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, an announced transfer whose time is over': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'transferred to another prison': {
      SELF: ['the person'],
      HOLDS_STAY: ['another prison'],
      SOURCE: ['another prison'],
    },
    'transferred to another prison, what the prison said of it': {
      SELF: ['the person'],
      HOLDS_STAY: ['another prison'],
      OWN_STATEMENT: ['the prison'],
      SOURCE: ['another prison'],
    },
    'recorded as released': {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      FINDS_PRESCRIBER: ['a city'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    released: {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      FINDS_PRESCRIBER: ['a city'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'released, met by a partner, substitution not confirmed yet': {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      PRESCRIBES: ['the prescriber'],
    },
    'released, and met by a partner': {
      SELF: ['the person'],
      PRESCRIBES: ['the prescriber'],
      OWN_STATEMENT: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'released, and the coordinator named a prescriber': {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      PRESCRIBES: ['the prescriber'],
      FINDS_PRESCRIBER: ['a city'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'released, the prescriber named and never consented to': {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      FINDS_PRESCRIBER: ['a city'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    escaped: {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'off the list of the prison': {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      AT_LARGE: ['ALL'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'released there, and inside another prison': {
      SELF: ['the person'],
      HOLDS_STAY: ['another prison'],
      SOURCE: ['another prison'],
    },
    'died inside': {
      SELF: ['the person'],
      HELD_LAST: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned by statute': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      PRESCRIBES: ['the prescriber'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent never given': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent given': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      PRESCRIBES: ['the prescriber'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent for other things': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent withdrawn': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, substitution planned, consent expired': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, under an order of the court': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      HOLDS_ORDER: ['the court'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'inside, the order of the court over': {
      SELF: ['the person'],
      HOLDS_STAY: ['the prison'],
      SOURCE: ['the prison', 'the source of the prison'],
    },
    'a message that names the prison': { HOLDS_STAY: ['the prison'], SOURCE: ['ALL'] },
    'a message that names no prison': { HOLDS_STAY: ['ALL'], SOURCE: ['ALL'] },
    'the agreement of an NGO with the prison': { OWN_STATEMENT: ['the prison'] },
    'an agreement that names no prison': {},
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
