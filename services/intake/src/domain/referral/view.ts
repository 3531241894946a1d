import {
  EntityId,
  PathwayRef,
  ReferralSource,
  ReferralUrgency,
  ServiceName,
} from '@throughcare/contracts';
import type { Actor, View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { DoneView, viewOfDone } from '../step/done.ts';
import { openedAt, type Referral, type ReferralStep, stateOf } from './state.ts';
import { referralStates } from './transitions.ts';
import { isAuthor, isOfficer, maySeeReferral, repeatsUnseen } from './whoMaySee.ts';

export const ReferralView = z
  .object({
    pathwayRef: PathwayRef,
    referralId: EntityId,
    state: z.enum(referralStates),
    source: ReferralSource,
    urgency: ReferralUrgency,
    programmeCode: z.string(),
    caseRef: EntityId.nullable(),
    requestedTo: ServiceName.nullable(),
    routedTo: ServiceName.nullable(),
    heldFrom: z.enum(referralStates).nullable(),
    reasonCode: z.string().nullable(),
    duplicateOf: EntityId.nullable(),
    note: z.string().nullable(),
    questions: z.array(z.string()),
    answers: z.array(z.string()),
    openedAt: z.string(),
    steps: z.array(z.object({ to: z.enum(referralStates), done: DoneView })),
  })
  .meta({ description: 'A referral as this caller may see it' });
export type ReferralView = z.infer<typeof ReferralView>;

/**
 * Whoever may not know of the first referral sees their own as any other that was handed in:
 * that it repeats another is told to intake and to those who may see both.
 */
export function referralAsSeenBy(state: Pathway, referral: Referral, actor: Actor): ReferralView {
  const hidden = repeatsUnseen(state.referrals, referral, actor);
  const steps = hidden || !isOfficer(actor) ? withoutRepeats(referral.steps) : referral.steps;
  const last = steps.at(-1);
  const ownWords = isOfficer(actor) || isAuthor(referral, actor);
  return {
    pathwayRef: state.ref as PathwayRef,
    referralId: referral.referralId,
    state: hidden ? (last?.to ?? 'SUBMITTED') : stateOf(referral),
    source: referral.source,
    urgency: referral.urgency,
    programmeCode: referral.programmeCode,
    caseRef: referral.caseRef,
    requestedTo: referral.requestedTo,
    routedTo: referral.routedTo,
    heldFrom: hidden && last?.heldFrom ? 'SUBMITTED' : (last?.heldFrom ?? null),
    reasonCode: last?.reasonCode ?? null,
    duplicateOf: hidden ? null : referral.duplicateOf,
    note: ownWords ? referral.note : null,
    questions: ownWords ? [...referral.questions] : [],
    answers: ownWords ? [...referral.answers] : [],
    openedAt: openedAt(referral),
    steps: steps.map(({ to, done }) => ({ to, done: viewOfDone(done) })),
  };
}

/** The steps as if it had never been found to repeat another. */
const withoutRepeats = (steps: readonly ReferralStep[]): readonly ReferralStep[] =>
  steps
    .map((step) => (step.to === 'DUPLICATE_OF' ? { ...step, to: 'SUBMITTED' as const } : step))
    .filter(({ to }, n, kept) => n === 0 || kept[n - 1]?.to !== to);

export const referralView: View<Pathway> = {
  schema: ReferralView,
  of(state, id, actor) {
    const referral = state.referrals[id];
    if (!referral || !maySeeReferral(referral, actor)) return undefined;
    return referralAsSeenBy(state, referral, actor);
  },
};
