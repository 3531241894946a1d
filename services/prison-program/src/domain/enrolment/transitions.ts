import type { Role } from '@throughcare/contracts';
import type { EnrolmentStatus } from './statuses.ts';

/** Who may move an enrolment from where to where. SYS rows happen by themselves and are listed so that the table is whole. */
export type Transition = {
  readonly from: EnrolmentStatus;
  readonly to: EnrolmentStatus;
  readonly by: readonly Role[];
  readonly source: string;
};

const V47 = 'ACP V47';
const ours = 'domain reference 2.4';
const moved = 'ours: a booking that was moved to another person';
const both: readonly Role[] = ['PPT', 'PCM'];
const team: readonly Role[] = ['PPT'];
const system: readonly Role[] = ['SYS'];

/** ACP keeps three hold statuses so that a hold returns exactly to where it came from. PT is PPT, POM is PCM. */
export const transitions: readonly Transition[] = [
  { from: 'REFERRAL_STARTED', to: 'REFERRAL_SUBMITTED', by: both, source: V47 },
  { from: 'REFERRAL_SUBMITTED', to: 'AWAITING_ASSESSMENT', by: team, source: V47 },
  { from: 'REFERRAL_SUBMITTED', to: 'NOT_ELIGIBLE', by: team, source: V47 },
  { from: 'REFERRAL_SUBMITTED', to: 'ON_HOLD_REFERRAL_SUBMITTED', by: both, source: V47 },
  { from: 'REFERRAL_SUBMITTED', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'AWAITING_ASSESSMENT', to: 'ASSESSMENT_STARTED', by: team, source: V47 },
  { from: 'AWAITING_ASSESSMENT', to: 'NOT_ELIGIBLE', by: team, source: V47 },
  { from: 'AWAITING_ASSESSMENT', to: 'ON_HOLD_AWAITING_ASSESSMENT', by: both, source: V47 },
  { from: 'AWAITING_ASSESSMENT', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'ASSESSMENT_STARTED', to: 'ASSESSED_SUITABLE', by: team, source: V47 },
  { from: 'ASSESSMENT_STARTED', to: 'SUITABLE_NOT_READY', by: team, source: V47 },
  { from: 'ASSESSMENT_STARTED', to: 'NOT_SUITABLE', by: team, source: V47 },
  { from: 'ASSESSMENT_STARTED', to: 'ON_HOLD_ASSESSMENT_STARTED', by: both, source: V47 },
  { from: 'ASSESSMENT_STARTED', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'ASSESSED_SUITABLE', to: 'ON_PROGRAMME', by: team, source: V47 },
  { from: 'ASSESSED_SUITABLE', to: 'SUITABLE_NOT_READY', by: team, source: V47 },
  { from: 'ASSESSED_SUITABLE', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'SUITABLE_NOT_READY', to: 'ASSESSED_SUITABLE', by: team, source: V47 },
  { from: 'SUITABLE_NOT_READY', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'ON_PROGRAMME', to: 'PROGRAMME_COMPLETE', by: team, source: V47 },
  { from: 'ON_PROGRAMME', to: 'DESELECTED', by: team, source: V47 },
  { from: 'ON_PROGRAMME', to: 'ASSESSED_SUITABLE', by: team, source: V47 },
  { from: 'ON_PROGRAMME', to: 'SUITABLE_NOT_READY', by: team, source: V47 },
  { from: 'ON_HOLD_REFERRAL_SUBMITTED', to: 'REFERRAL_SUBMITTED', by: both, source: V47 },
  { from: 'ON_HOLD_REFERRAL_SUBMITTED', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'ON_HOLD_AWAITING_ASSESSMENT', to: 'AWAITING_ASSESSMENT', by: both, source: V47 },
  { from: 'ON_HOLD_AWAITING_ASSESSMENT', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'ON_HOLD_ASSESSMENT_STARTED', to: 'ASSESSMENT_STARTED', by: both, source: V47 },
  { from: 'ON_HOLD_ASSESSMENT_STARTED', to: 'WITHDRAWN', by: both, source: V47 },
  { from: 'REFERRAL_STARTED', to: 'WITHDRAWN', by: both, source: ours },
  { from: 'ASSESSED_SUITABLE', to: 'WAITLISTED', by: team, source: ours },
  { from: 'WAITLISTED', to: 'ON_PROGRAMME', by: team, source: ours },
  { from: 'WAITLISTED', to: 'ASSESSED_SUITABLE', by: team, source: ours },
  { from: 'WAITLISTED', to: 'SUITABLE_NOT_READY', by: team, source: ours },
  { from: 'WAITLISTED', to: 'WITHDRAWN', by: both, source: ours },
  { from: 'ON_PROGRAMME', to: 'PAUSED', by: team, source: ours },
  { from: 'PAUSED', to: 'ON_PROGRAMME', by: team, source: ours },
  { from: 'PAUSED', to: 'DESELECTED', by: team, source: ours },
  { from: 'ON_PROGRAMME', to: 'TRANSFER_PENDING', by: team, source: ours },
  { from: 'TRANSFER_PENDING', to: 'ON_PROGRAMME', by: team, source: ours },
  { from: 'ON_PROGRAMME', to: 'TRANSFERRED', by: system, source: ours },
  { from: 'PAUSED', to: 'TRANSFERRED', by: system, source: ours },
  { from: 'TRANSFER_PENDING', to: 'TRANSFERRED', by: system, source: ours },
  { from: 'TRANSFERRED', to: 'ON_PROGRAMME', by: team, source: ours },
  { from: 'TRANSFERRED', to: 'DESELECTED', by: team, source: ours },
  { from: 'TRANSFERRED', to: 'WAITLISTED', by: system, source: ours },
  { from: 'ON_PROGRAMME', to: 'CONTINUES_IN_COMMUNITY', by: system, source: ours },
  { from: 'PAUSED', to: 'CONTINUES_IN_COMMUNITY', by: system, source: ours },
  { from: 'TRANSFER_PENDING', to: 'CONTINUES_IN_COMMUNITY', by: system, source: ours },
  { from: 'TRANSFERRED', to: 'CONTINUES_IN_COMMUNITY', by: system, source: ours },
  { from: 'CONTINUES_IN_COMMUNITY', to: 'ON_PROGRAMME', by: team, source: ours },
  { from: 'CONTINUES_IN_COMMUNITY', to: 'ASSESSED_SUITABLE', by: team, source: ours },
  { from: 'CONTINUES_IN_COMMUNITY', to: 'PROGRAMME_COMPLETE', by: team, source: ours },
  // Begun in a stay that was somebody else's. From what is not begun yet it happens by itself too, along the rows above.
  { from: 'ON_PROGRAMME', to: 'WITHDRAWN', by: system, source: moved },
  { from: 'PAUSED', to: 'WITHDRAWN', by: system, source: moved },
  { from: 'TRANSFER_PENDING', to: 'WITHDRAWN', by: system, source: moved },
  { from: 'TRANSFERRED', to: 'WITHDRAWN', by: system, source: moved },
];

export const transitionBetween = (
  from: EnrolmentStatus,
  to: EnrolmentStatus,
): Transition | undefined => transitions.find((row) => row.from === from && row.to === to);

/** Where somebody with one of these roles may move it from here. */
export const reachableFrom = (
  from: EnrolmentStatus,
  roles: readonly Role[],
): readonly EnrolmentStatus[] =>
  transitions
    .filter((row) => row.from === from && row.by.some((role) => roles.includes(role)))
    .map(({ to }) => to);

/** The hold of a status, where it has one. */
export const holdOf = (status: EnrolmentStatus): EnrolmentStatus | undefined =>
  transitions.find((row) => row.from === status && isHold(row.to))?.to;

/** Where a hold returns to: exactly the status that it was put on from. */
export const heldFrom = (hold: EnrolmentStatus): EnrolmentStatus | undefined =>
  isHold(hold)
    ? transitions.find((row) => row.from === hold && row.to !== 'WITHDRAWN')?.to
    : undefined;

export const isHold = (status: EnrolmentStatus): boolean => status.startsWith('ON_HOLD_');
