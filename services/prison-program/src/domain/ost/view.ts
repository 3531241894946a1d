import { EntityId, Instant } from '@throughcare/contracts';
import { type Actor, hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import { maySee } from '../person/access.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep } from '../person/stepView.ts';
import type { Ost } from './state.ts';
import { isOnOst, OstStatus } from './statuses.ts';

export const OstView = z.object({
  ostId: EntityId,
  status: OstStatus,
  plan: z
    .object({
      prescriberOrg: z.string(),
      appointmentAt: Instant,
      nextDueAt: Instant,
      sharing: z.enum(['CONSENT', 'STATUTE', 'VITAL_INTEREST']),
    })
    .nullable(),
  handOver: z
    .object({
      medicine: z.string(),
      doseMg: z.number().nullable(),
      lastDoseAt: Instant,
      bridgingDays: z.int(),
      document: z.enum(['SCRIPT', 'LETTER']),
      nextDueAt: Instant,
      expectedBy: Instant,
    })
    .nullable(),
  firstDoseAt: Instant.nullable(),
  changes: z.array(z.object({ to: OstStatus, step: StepView })),
});
export type OstView = z.infer<typeof OstView>;

/** Substitution treatment in full: prison healthcare of the person's prison, and the prescriber who takes over. */
export const ostView: View<PathwayState> = {
  schema: OstView,
  of: (state: PathwayState, id: string, actor: Actor): OstView | undefined => {
    const ost = state.osts[id];
    return ost && maySeeOst(state, ost, actor) ? showOst(ost) : undefined;
  },
};

/** A prescriber sees what was handed to them, on the ground that was recorded: consent must still stand. */
export function maySeeOst(state: PathwayState, ost: Ost, actor: Actor): boolean {
  if (hasRole(actor, 'PHC') && maySee(state, actor)) return true;
  if (!hasRole(actor, 'PRESCRIBER') || ost.plan?.prescriberOrg !== actor.org) return false;
  return ost.plan.sharing !== 'CONSENT' || consentNames(state, actor.org);
}

const consentNames = (state: PathwayState, org: string): boolean =>
  Object.values(state.heard.consents).some(
    (consent) =>
      consent.ended === null &&
      consent.recipients?.includes(org) === true &&
      consent.scopes?.includes('SUBSTITUTION') === true,
  );

export const showOst = (ost: Ost): OstView => ({
  ostId: ost.id,
  status: ost.status,
  plan: ost.plan && {
    prescriberOrg: ost.plan.prescriberOrg,
    appointmentAt: ost.plan.appointmentAt,
    nextDueAt: ost.plan.nextDueAt,
    sharing: ost.plan.sharing,
  },
  handOver: ost.handOver && {
    medicine: ost.handOver.medicine,
    doseMg: ost.handOver.doseMg,
    lastDoseAt: ost.handOver.lastDoseAt,
    bridgingDays: ost.handOver.bridgingDays,
    document: ost.handOver.document,
    nextDueAt: ost.handOver.nextDueAt,
    expectedBy: ost.handOver.expectedBy,
  },
  firstDoseAt: ost.confirmed?.firstDoseAt ?? null,
  changes: ost.changes.map((change) => ({ to: change.to, step: showStep(change.step) })),
});

/** What everyone else in the prison learns: on it or not confirmed, never what or how much. */
export const ostNotices = [
  'ON_OST',
  'HAND_OVER_PLANNED',
  'NOT_CONFIRMED',
  'CONFIRMED',
  'NONE',
] as const;
export type OstNotice = (typeof ostNotices)[number];
export function ostNoticeOf(state: PathwayState): OstNotice {
  const last = Object.values(state.osts).at(-1);
  if (!last || !isOnOst(last.status)) return 'NONE';
  switch (last.status) {
    case 'RELEASE_PLANNED':
      return 'HAND_OVER_PLANNED';
    case 'HANDED_OVER':
    case 'GAP_SUSPECTED':
      return 'NOT_CONFIRMED';
    case 'CONFIRMED_COMMUNITY':
    case 'RESUMED':
      return 'CONFIRMED';
    default:
      return 'ON_OST';
  }
}
