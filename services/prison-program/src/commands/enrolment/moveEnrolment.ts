import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { openRecord } from '../../domain/access/preconditions.ts';
import { ofEnrolment } from '../../domain/access/relations.ts';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';
import { moveAlong } from '../../domain/enrolment/moving.ts';

/** Steps that need nothing but the table's leave. Holds, withdrawals and deselections have commands of their own. */
const PlainStatus = z.enum([
  'REFERRAL_SUBMITTED',
  'AWAITING_ASSESSMENT',
  'ASSESSMENT_STARTED',
  'ASSESSED_SUITABLE',
  'SUITABLE_NOT_READY',
  'NOT_SUITABLE',
  'NOT_ELIGIBLE',
  'WAITLISTED',
  'ON_PROGRAMME',
  'PAUSED',
  'TRANSFER_PENDING',
  'PROGRAMME_COMPLETE',
]);

export const PauseReason = z.enum(['SEGREGATION', 'HOSPITAL', 'COURT', 'HEALTH', 'REGIME']);

export const moveEnrolment = command({
  name: 'move-enrolment',
  summary: 'Move an enrolment to its next status',
  path: '/people/{pathwayRef}/enrolments/{enrolmentId}/move',
  by: each(['PPT', 'PCM'], ...ofEnrolment),
  body: z.strictObject({ to: PlainStatus, pauseReason: PauseReason.exactOptional() }),
  shows: 'enrolment',
  entity: ({ params }) => params.enrolmentId,
  requires: openRecord,
  decide({ params, body }, state, context) {
    if ((body.to === 'PAUSED') !== (body.pauseReason !== undefined))
      return refuse.invalid('/pauseReason', 'pause-reason', 'A pause has a reason; nothing else.');
    const current = currentEpisode(state);
    const released = current && whereaboutsOf(current) === 'RELEASED';
    if (released && body.to !== 'PROGRAMME_COMPLETE')
      return refuse.conflict('not-in-custody', 'The person was released.');
    const enrolment = state.enrolments[params.enrolmentId];
    if (body.to === 'ON_PROGRAMME' && enrolment && enrolment.pausedFor !== null)
      return refuse.conflict('place-kept', 'The place is kept while the person cannot take part.');
    const details = body.to === 'PAUSED' ? { returnsTo: 'ON_PROGRAMME' as const } : {};
    return moveAlong(state, params.enrolmentId, body.to, context, {
      details,
      ...(body.pauseReason !== undefined && { reason: body.pauseReason }),
    });
  },
});
