import { EntityId, Instant, PathwayRef } from '@throughcare/contracts';
import { type Actor, at, notice, refOf, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { ofEnrolment, selfOnEnrolment } from '../access/relations.ts';
import type { PathwayState } from '../person/state.ts';
import { StepView, showStep } from '../person/stepView.ts';
import { EnrolmentStatus } from './statuses.ts';
import { reachableFrom } from './transitions.ts';

export const EnrolmentView = z.object({
  enrolmentId: notice(EntityId),
  programmeCode: at('L2.programme', z.string()),
  prisonId: at('L2.programme', z.string().nullable()),
  status: at('L2.programme', EnrolmentStatus),
  underOrder: at('L2.programme', z.boolean()),
  onHoldAtIntake: at('L2.programme', z.boolean()),
  waitlistedSince: at('L2.programme', Instant.nullable()),
  placeHeldUntil: at('L2.programme', Instant.nullable()),
  placeKept: at(
    'L2.programme',
    z
      .boolean()
      .meta({ description: 'Paused for health: it goes on by itself, with the place kept' }),
  ),
  mayBecome: at(
    'L2.programme',
    z.array(EnrolmentStatus).meta({ description: 'Statuses to which this caller may move it' }),
  ),
  changes: at(
    'L2.programme',
    z.array(
      z.object({
        from: EnrolmentStatus.nullable(),
        to: EnrolmentStatus,
        reason: z.string().nullable(),
        step: StepView,
      }),
    ),
  ),
});
export type EnrolmentView = z.infer<typeof EnrolmentView>;
export const EnrolmentRow = EnrolmentView.extend({ pathwayRef: notice(PathwayRef) });

/** One way through one programme; that there is one is itself a thing of programmes. */
export const enrolmentView = viewsOn<PathwayState>()({
  name: 'enrolment',
  actedOn: true,
  param: 'enrolmentId',
  schema: EnrolmentView,
  seenBy: [...ofEnrolment, selfOnEnrolment],
  of: (state, id, { actor }, levels) =>
    levels.has('L2.programme') ? showEnrolment(state, id, actor) : undefined,
});

export const enrolmentRow = viewsOn<PathwayState>()({
  name: 'enrolment',
  param: 'enrolmentId',
  schema: EnrolmentRow,
  seenBy: ofEnrolment,
  of(state, id, { actor }, levels) {
    const shown = levels.has('L2.programme') ? showEnrolment(state, id, actor) : undefined;
    return shown && { ...shown, pathwayRef: refOf(state.ref) };
  },
});

function showEnrolment(
  { enrolments, heard }: PathwayState,
  id: string,
  { roles }: Actor,
): EnrolmentView | undefined {
  const enrolment = enrolments[id];
  if (!enrolment) return undefined;
  return {
    enrolmentId: enrolment.id,
    programmeCode: enrolment.programmeCode,
    prisonId: enrolment.prisonId,
    status: enrolment.status,
    underOrder: enrolment.underOrder,
    onHoldAtIntake: heard.referrals[id]?.onHold ?? false,
    waitlistedSince: enrolment.waitlistedSince,
    placeHeldUntil: enrolment.placeHeldUntil,
    placeKept: enrolment.pausedFor !== null,
    mayBecome: [...reachableFrom(enrolment.status, roles)],
    changes: enrolment.changes.map((change) => ({ ...change, step: showStep(change.step) })),
  };
}
