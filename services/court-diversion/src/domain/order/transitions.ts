import type { Role } from '@throughcare/contracts';
import { closedStates, type OrderState, orderStates } from './orderState.ts';

/** Whom the table lets take an order on. What each has to have to do with it: `relationsOf`. */
export type ActingRole = Extract<
  Role,
  'JUDGE' | 'DCC' | 'PROS' | 'DEF' | 'PROB' | 'ASSR' | 'PROV' | 'NGOC' | 'PERSON' | 'IMPORT'
>;

/** Who may take an order from where to where, by which command. `SYS` rows are rules and are listed for the reader. */
type Row = readonly [
  from: readonly OrderState[],
  to: OrderState,
  by: readonly (ActingRole | 'SYS')[],
  command: string,
];

const open = orderStates.filter((state) => !closedStates.includes(state));
const beforeIssue: readonly OrderState[] = [
  'CANDIDATE',
  'LEGALLY_ELIGIBLE',
  'CLINICALLY_SUITABLE',
  'TREATMENT_PLACE_CONFIRMED',
  'OFFERED',
  'CONSENTED',
];
const issued = open.filter((state) => !beforeIssue.includes(state));
const running: readonly OrderState[] = [
  'ACTIVE',
  'NON_COMPLIANCE_REPORTED',
  'TREATMENT_BROKEN_OFF',
];
const underOrder: readonly OrderState[] = [...running, 'ISSUED', 'SUSPENDED', 'START_OVERDUE'];

/**
 * Domain reference 2.3, row by row. An import may make every transition that a file implies;
 * who issues and who revokes is narrowed further by the order's profile.
 */
export const transitions: readonly Row[] = [
  [['CANDIDATE'], 'CANDIDATE', ['DCC', 'PROS', 'DEF', 'PROB', 'IMPORT'], 'take-up-candidate'],
  [['CANDIDATE'], 'LEGALLY_ELIGIBLE', ['PROS', 'DCC', 'IMPORT'], 'determine-eligibility'],
  [['CANDIDATE'], 'NOT_ELIGIBLE', ['PROS', 'DCC', 'IMPORT'], 'determine-eligibility'],
  // The court's own assessors, where none were named: it may have none, or those named cannot.
  [['LEGALLY_ELIGIBLE'], 'LEGALLY_ELIGIBLE', ['PROS', 'DCC'], 'name-assessor'],
  [['LEGALLY_ELIGIBLE'], 'CLINICALLY_SUITABLE', ['ASSR', 'IMPORT'], 'determine-suitability'],
  [['LEGALLY_ELIGIBLE'], 'NOT_SUITABLE', ['ASSR', 'IMPORT'], 'determine-suitability'],
  // The place is asked for by the court and confirmed by the provider. After an offer it may lapse and be found anew.
  [
    ['CLINICALLY_SUITABLE', 'OFFERED', 'CONSENTED'],
    'CLINICALLY_SUITABLE',
    ['DCC', 'PROB', 'IMPORT'],
    'request-place',
  ],
  [
    ['CLINICALLY_SUITABLE', 'OFFERED', 'CONSENTED'],
    'CLINICALLY_SUITABLE',
    ['DCC', 'PROB', 'IMPORT'],
    'withdraw-place-request',
  ],
  [
    ['CLINICALLY_SUITABLE', 'OFFERED', 'CONSENTED'],
    'TREATMENT_PLACE_CONFIRMED',
    ['PROV', 'NGOC', 'IMPORT'],
    'confirm-place',
  ],
  // Under an order another provider is asked; the one that treats goes on until that one has a place.
  [underOrder, 'ACTIVE', ['DCC', 'PROB', 'IMPORT'], 'request-place'],
  [underOrder, 'ACTIVE', ['DCC', 'PROB', 'IMPORT'], 'withdraw-place-request'],
  [underOrder, 'ACTIVE', ['PROV', 'NGOC', 'IMPORT'], 'confirm-place'],
  [
    ['CLINICALLY_SUITABLE', 'TREATMENT_PLACE_CONFIRMED'],
    'OFFERED',
    ['JUDGE', 'PROS', 'IMPORT'],
    'offer-order',
  ],
  [['OFFERED'], 'CONSENTED', ['PERSON', 'DEF', 'DCC', 'IMPORT'], 'record-answer'],
  [['OFFERED'], 'DECLINED', ['PERSON', 'DEF', 'DCC', 'IMPORT'], 'record-answer'],
  [['CONSENTED'], 'ISSUED', ['JUDGE', 'PROS', 'IMPORT'], 'issue-order'],
  [beforeIssue, 'WITHDRAWN_BY_PERSON', ['PERSON', 'DEF', 'DCC'], 'withdraw-candidate'],
  [['ISSUED', 'START_OVERDUE'], 'ACTIVE', ['SYS'], 'rule: treatment started'],
  [['ISSUED', 'START_OVERDUE'], 'ACTIVE', ['PROB', 'DCC', 'IMPORT'], 'record-start'],
  [['ISSUED', 'START_OVERDUE', 'ACTIVE'], 'ACTIVE', ['DCC', 'PROS', 'JUDGE'], 'decide-proof'],
  [['ISSUED'], 'START_OVERDUE', ['SYS'], 'rule: the start-by day is over'],
  [['START_OVERDUE'], 'START_OVERDUE', ['PROB', 'DCC'], 'ask-provider'],
  [running, 'ACTIVE', ['PROB', 'DCC'], 'ask-provider'],
  [['START_OVERDUE'], 'START_OVERDUE', ['PROV', 'NGOC', 'DCC', 'PROB'], 'record-provider-answer'],
  [running, 'ACTIVE', ['PROV', 'NGOC', 'DCC', 'PROB'], 'record-provider-answer'],
  [['ISSUED', 'START_OVERDUE'], 'ISSUED', ['JUDGE'], 'set-start-by'],
  [['ACTIVE'], 'ACTIVE', ['JUDGE'], 'advance-phase'],
  [['ACTIVE', 'NON_COMPLIANCE_REPORTED'], 'ACTIVE', ['JUDGE'], 'return-phase'],
  // A hospital stay or a warrant does not wait for a response.
  [running, 'SUSPENDED', ['JUDGE', 'DCC'], 'suspend-order'],
  // Nor does one before the start: the start-by day stands still, and no alarm is raised about somebody in hospital.
  [['ISSUED', 'START_OVERDUE'], 'SUSPENDED', ['JUDGE', 'DCC'], 'suspend-order'],
  [['SUSPENDED'], 'ACTIVE', ['JUDGE', 'DCC'], 'resume-order'],
  [running, 'NON_COMPLIANCE_REPORTED', ['PROV', 'PROB'], 'report-non-compliance'],
  [running, 'ACTIVE', ['JUDGE', 'DCC'], 'record-response'],
  [running, 'TREATMENT_BROKEN_OFF', ['SYS'], 'rule: treatment broken off'],
  [['TREATMENT_BROKEN_OFF'], 'ACTIVE', ['SYS'], 'rule: resumed within the grace'],
  [
    ['NON_COMPLIANCE_REPORTED', 'TREATMENT_BROKEN_OFF', 'START_OVERDUE'],
    'BREACHED',
    ['PROB'],
    'file-breach',
  ],
  [['BREACHED'], 'ACTIVE', ['JUDGE', 'PROS'], 'decide-breach'],
  [['BREACHED'], 'REVOKED', ['JUDGE', 'PROS'], 'decide-breach'],
  [issued, 'REVOKED', ['IMPORT'], 'revoke-order'],
  // Where the profile lets the authority revoke without an alleged breach.
  [underOrder, 'REVOKED', ['PROS'], 'revoke-order'],
  // The revocation is carried out meanwhile.
  [['REVOKED'], 'REVOKED', ['PERSON', 'DEF', 'DCC'], 'challenge-revocation'],
  [['REVOKED'], 'ACTIVE', ['JUDGE'], 'decide-challenge'],
  [underOrder, 'ACTIVE', ['JUDGE'], 'vary-order'],
  [['ACTIVE'], 'COMPLETED', ['JUDGE', 'PROS'], 'complete-order'],
  [issued, 'COMPLETED', ['IMPORT'], 'complete-order'],
  [open, 'ENDED_ADMIN', ['DCC', 'IMPORT'], 'end-administratively'],
  [open, 'ENDED_ADMIN', ['SYS'], 'rule: the person died'],
  [['REVOKED'], 'CANDIDATE', ['DCC', 'PROS', 'DEF', 'PROB', 'PERSON'], 'renew-order'],
  [issued, 'ACTIVE', ['PERSON', 'DEF'], 'hand-in-proof'],
  [open, 'CANDIDATE', ['DCC', 'JUDGE'], 'schedule-hearing'],
];

/** Every role that some row lets give this command. */
export const rolesFor = (command: string): readonly ActingRole[] => [
  ...new Set(
    transitions
      .flatMap(([, , by, name]) => (name === command ? by : []))
      .filter((role) => role !== 'SYS'),
  ),
];

/** The rows by which this command takes an order on from this state. */
export const rowsFrom = (from: OrderState, command: string): readonly Row[] =>
  transitions.filter(([states, , , name]) => name === command && states.includes(from));
