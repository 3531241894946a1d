import { EntityId, Instant } from '@throughcare/contracts';
import { type Actor, hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import { maySee } from '../person/access.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep } from '../person/stepView.ts';
import { EnrolmentStatus } from './statuses.ts';

export const EnrolmentView = z.object({
  enrolmentId: EntityId,
  programmeCode: z.string(),
  prisonId: z.string().nullable(),
  status: EnrolmentStatus,
  underOrder: z.boolean(),
  onHoldAtIntake: z.boolean(),
  waitlistedSince: Instant.nullable(),
  placeHeldUntil: Instant.nullable(),
  changes: z.array(
    z.object({
      from: EnrolmentStatus.nullable(),
      to: EnrolmentStatus,
      reason: z.string().nullable(),
      step: StepView,
    }),
  ),
});
export type EnrolmentView = z.infer<typeof EnrolmentView>;

/** One way through one programme, for the person’s own prison; reasons only for those who work on it. */
export const enrolmentView: View<PathwayState> = {
  schema: EnrolmentView,
  of: (state: PathwayState, id: string, actor: Actor): EnrolmentView | undefined => {
    const enrolment = state.enrolments[id];
    if (!enrolment || !maySee(state, actor)) return undefined;
    const team = hasRole(actor, 'PPT', 'PHC', 'PCM');
    return {
      enrolmentId: enrolment.id,
      programmeCode: enrolment.programmeCode,
      prisonId: enrolment.prisonId,
      status: enrolment.status,
      underOrder: enrolment.underOrder,
      onHoldAtIntake: state.heard.referrals[id]?.onHold ?? false,
      waitlistedSince: enrolment.waitlistedSince,
      placeHeldUntil: enrolment.placeHeldUntil,
      changes: enrolment.changes.map((change) => ({
        ...change,
        reason: team ? change.reason : null,
        step: showStep(change.step),
      })),
    };
  },
};
