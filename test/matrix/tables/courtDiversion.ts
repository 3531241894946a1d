import { each, row, type Table } from '../frame/table.ts';

/** Who works at a court beside the judge, and brings cases to it. */
const staff = 'DCC PROS DEF PROB';

/**
 * Court diversion: candidates, orders and hearings. Written by hand from the domain reference, 2.3 and 3.3, and from the
 * issue; nothing here is taken from the code that it is compared with.
 */
export const courtDiversion: Table = {
  sees: [
    row(
      `JUDGE ${staff}`,
      'HOLDS_ORDER',
      'L0 L1 L1.custody L2 L2.order L2.programme L2.treatment L3.court-test L4.charge L4.conditions ID.name',
      '3.3, judge and DCC; the others act on the same order in 2.3. No contact route, no screening items, no dose',
    ),
    // A task is a row of the court's own list; the others see orders and hearings.
    row(
      staff,
      'HEARS',
      'L0 L1 L2 L2.order',
      '2.3, candidate: they bring it to court; the charge and the name follow when the court holds it. A judge sees ordered cases only (3.3)',
    ),
    row(
      'ASSR',
      'HOLDS_ORDER',
      'L0 L1 L2 L2.order',
      '2.3: the court has the assessor find suitability; nothing legal',
      'order',
      'order-timeline',
      'hearing',
    ),
    row(
      'ASSR',
      'ASSIGNED',
      'L0 L1 L2 L2.order',
      'issue, table D 6: the assessor who was named; nothing legal',
      'order',
      'order-timeline',
      'hearing',
    ),
    row(
      'ASSR',
      'OWN_STATEMENT',
      'L0 L1 L2',
      'issue, part C: an office always reads what it wrote itself',
      'order',
      'order-timeline',
      'hearing',
    ),
    row(
      'PROV NGOC',
      'TREATS',
      'L0 L1 L2 L2.order L2.treatment L4.conditions',
      '3.1 and 3.2: under an order the basis is the order; 3.3, NGO: of L4 the list of conditions only',
      'order',
      'order-timeline',
      'hearing',
    ),
    row(
      'PROV NGOC',
      'OWN_STATEMENT',
      'L0 L1',
      'issue, part C: what it wrote itself',
      'order',
      'order-timeline',
      'hearing',
    ),
    row(
      'PERSON',
      'SELF',
      'L0 L1 L1.contact L1.custody L2 L2.order L2.programme L2.treatment L2.voluntary L2.substitution L3.court-test L3.clinical L3.substitution L4.charge L4.conditions ID.name',
      'the person: everything',
      'order',
      'order-timeline',
      'hearing',
      'proof',
    ),
    row(
      'IMPORT',
      'SOURCE',
      'L0 L1 L1.custody L2 L2.order L2.programme L2.treatment',
      '2, IMPORT: goes on with what it brought; no charge',
      'order',
      'order-timeline',
      'hearing',
    ),
  ],
  may: {
    // Before a court holds the case.
    'take-up-candidate': { ...each(staff, 'HOLDS_ORDER', 'HEARS'), IMPORT: ['SOURCE'] },
    // Issue, A15: what the clinical screen needs can be added by whoever did the legal one (2.3).
    'name-assessor': each('PROS DCC', 'HOLDS_ORDER'),
    'determine-eligibility': { ...each('PROS DCC', 'HOLDS_ORDER', 'HEARS'), IMPORT: ['SOURCE'] },
    'determine-suitability': { ASSR: ['HOLDS_ORDER', 'ASSIGNED'], IMPORT: ['SOURCE'] },
    'request-place': { ...each('DCC PROB', 'HOLDS_ORDER'), IMPORT: ['SOURCE'] },
    'withdraw-place-request': { ...each('DCC PROB', 'HOLDS_ORDER'), IMPORT: ['SOURCE'] },
    'confirm-place': { ...each('PROV NGOC', 'TREATS'), IMPORT: ['SOURCE'] },
    'withdraw-candidate': { PERSON: ['SELF'], ...each('DEF DCC', 'HOLDS_ORDER', 'HEARS') },
    'schedule-hearing': { DCC: ['HOLDS_ORDER', 'HEARS'], JUDGE: ['HOLDS_ORDER'] },
    'end-administratively': { DCC: ['HOLDS_ORDER', 'HEARS'], IMPORT: ['SOURCE'] },
    // By the court that holds it.
    'offer-order': { JUDGE: ['HOLDS_ORDER'], PROS: ['HOLDS_ORDER'], IMPORT: ['SOURCE'] },
    'record-answer': { PERSON: ['SELF'], ...each('DEF DCC', 'HOLDS_ORDER'), IMPORT: ['SOURCE'] },
    'issue-order': { ...each('JUDGE PROS', 'HOLDS_ORDER'), IMPORT: ['SOURCE'] },
    'set-start-by': each('JUDGE', 'HOLDS_ORDER'),
    'vary-order': each('JUDGE', 'HOLDS_ORDER'),
    'advance-phase': each('JUDGE', 'HOLDS_ORDER'),
    'return-phase': each('JUDGE', 'HOLDS_ORDER'),
    'suspend-order': each('JUDGE DCC', 'HOLDS_ORDER'),
    'resume-order': each('JUDGE DCC', 'HOLDS_ORDER'),
    // 7.1: § 37 BtMG is ended by the prosecution; § 35 revoked by it, and a judge decides where that is challenged.
    'complete-order': { ...each('JUDGE PROS', 'HOLDS_ORDER'), IMPORT: ['SOURCE'] },
    'revoke-order': { PROS: ['HOLDS_ORDER'], IMPORT: ['SOURCE'] },
    'challenge-revocation': { ...each('DEF DCC', 'HOLDS_ORDER'), PERSON: ['SELF'] },
    'decide-challenge': { JUDGE: ['HOLDS_ORDER'] },
    'renew-order': { ...each(staff, 'HOLDS_ORDER'), PERSON: ['SELF'] },
    'record-start': { ...each('PROB DCC', 'HOLDS_ORDER'), IMPORT: ['SOURCE'] },
    'ask-provider': each('PROB DCC', 'HOLDS_ORDER'),
    'record-provider-answer': {
      ...each('PROV NGOC', 'TREATS'),
      ...each('DCC PROB', 'HOLDS_ORDER'),
    },
    'report-non-compliance': { PROV: ['TREATS'], PROB: ['HOLDS_ORDER'] },
    'record-response': each('JUDGE DCC', 'HOLDS_ORDER'),
    'file-breach': each('PROB', 'HOLDS_ORDER'),
    'decide-breach': each('JUDGE PROS', 'HOLDS_ORDER'),
    'hand-in-proof': { PERSON: ['SELF'], DEF: ['HOLDS_ORDER'] },
    'decide-proof': each('DCC PROS JUDGE', 'HOLDS_ORDER'),
    'hold-hearing': each('JUDGE DCC', 'HOLDS_ORDER'),
    'cancel-hearing': each('JUDGE DCC', 'HOLDS_ORDER'),
    // Issue, A 4: a new date, by whoever sets and cancels hearings.
    'move-hearing': each('JUDGE DCC', 'HOLDS_ORDER'),
    'record-progress-report': {
      ...each('PROV NGOC', 'TREATS'),
      ...each('PROB DCC', 'HOLDS_ORDER'),
    },
  },
  asks: {
    'get-order': {
      JUDGE: ['HOLDS_ORDER'],
      ...each(staff, 'HOLDS_ORDER', 'HEARS'),
      ASSR: ['HOLDS_ORDER', 'ASSIGNED', 'OWN_STATEMENT'],
      PERSON: ['SELF'],
      IMPORT: ['SOURCE'],
    },
    // Issue 11: what may be done with a hearing is told where one hearing is read; with a proof likewise.
    'get-hearing': {
      JUDGE: ['HOLDS_ORDER'],
      ...each(staff, 'HOLDS_ORDER', 'HEARS'),
      ...each('PROV NGOC', 'TREATS', 'OWN_STATEMENT'),
      PERSON: ['SELF'],
    },
    'get-proof': { ...each(`JUDGE ${staff}`, 'HOLDS_ORDER'), PERSON: ['SELF'] },
    // What was done about the order: whoever reads the order reads of each step what its level lets them.
    'get-order-timeline': {
      JUDGE: ['HOLDS_ORDER'],
      ...each(staff, 'HOLDS_ORDER', 'HEARS'),
      ASSR: ['HOLDS_ORDER', 'ASSIGNED', 'OWN_STATEMENT'],
      IMPORT: ['SOURCE'],
    },
    // The law is the same for everybody who works with it.
    'get-profile': each(`JUDGE ${staff} ASSR IMPORT`, 'ANYBODY'),
    'list-profiles': each(`JUDGE ${staff} ASSR IMPORT`, 'ANYBODY'),
    'list-person-orders': {
      JUDGE: ['HOLDS_ORDER'],
      ...each(staff, 'HOLDS_ORDER', 'HEARS'),
      PERSON: ['SELF'],
      IMPORT: ['SOURCE'],
    },
    'list-order-hearings': {
      JUDGE: ['HOLDS_ORDER'],
      ...each(staff, 'HOLDS_ORDER', 'HEARS'),
      ...each('PROV NGOC', 'TREATS', 'OWN_STATEMENT'),
      PERSON: ['SELF'],
    },
    'list-orders': { JUDGE: ['HOLDS_ORDER'], ...each(staff, 'HOLDS_ORDER', 'HEARS') },
    'list-hearings': each(`JUDGE ${staff}`, 'HOLDS_ORDER'),
    // Issue, A 11: counts and a moment for whoever sends notices; no person.
    'what-waits': { SERVICE: ['SERVICE'] },
    'list-tasks': { JUDGE: ['HOLDS_ORDER'], ...each(staff, 'HOLDS_ORDER', 'HEARS') },
    'list-to-assess': { ASSR: ['HOLDS_ORDER', 'ASSIGNED'] },
    // What each list shows, on one page: whose desk it is, as there.
    'my-work': {
      JUDGE: ['HOLDS_ORDER'],
      ...each(staff, 'HOLDS_ORDER', 'HEARS'),
      ASSR: ['HOLDS_ORDER', 'ASSIGNED'],
    },
  },
  states: {
    'a candidate routed to an area, that no court holds': {
      HEARS: ['the court', 'another court of the area'],
      SOURCE: ['the court', 'another court of the area'],
      SELF: ['the person'],
    },
    'a candidate routed to the court by name, that no court holds': {
      HEARS: ['the court'],
      SOURCE: ['the court', 'the source of the court'],
      SELF: ['the person'],
    },
    'a candidate that the court holds': {
      HOLDS_ORDER: ['the court'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'a candidate of the court, with an assessor named': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'a candidate of the court, not eligible': {
      HOLDS_ORDER: ['the court'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'found suitable by the assessor': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'a place asked of the provider': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors'],
      TREATS: ['the provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'the place refused by the provider': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'an order that waits for treatment to start': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors'],
      TREATS: ['the provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'a running order, with a hearing that the provider reported to': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors', 'PROV of the provider'],
      TREATS: ['the provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'a running order, with a proof that counsel handed in': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors', 'PROV of the provider'],
      TREATS: ['the provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    // Issue: who treats stays answerable until the new one has a place; 3.1: whom the order concerns.
    'a running order that is varied to another provider': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors', 'PROV of the provider'],
      TREATS: ['the provider', 'another provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'a running order that has moved to another provider': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors', 'PROV of the provider'],
      TREATS: ['another provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    // 2.10: it has no place for the person any more, whatever the order still says.
    'an order whose place the provider took back': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'declined by the person': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors'],
      TREATS: ['the provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'an order that was completed': {
      HOLDS_ORDER: ['the court'],
      ASSIGNED: ['the assessors'],
      OWN_STATEMENT: ['ASSR of the assessors', 'PROV of the provider'],
      TREATS: ['the provider'],
      SOURCE: ['the court'],
      SELF: ['the person'],
    },
    'the order of another court, beside the running one': {
      HOLDS_ORDER: ['another court of the area'],
      SOURCE: ['another court of the area'],
      SELF: ['the person'],
    },
  },
};
