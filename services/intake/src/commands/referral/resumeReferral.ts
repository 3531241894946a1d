import { z } from 'zod';
import { command } from '../../bind.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { move } from '../../domain/referral/move.ts';
import {
  heldFrom,
  mayResume,
  referralIsThere,
  referralOf,
} from '../../domain/referral/preconditions.ts';

export const resumeReferral = command({
  name: 'resume-referral',
  summary: 'End a hold; the referral goes on from where it stood',
  path: '/people/{pathwayRef}/referrals/{referralId}/resume',
  by: stepBy.EITHER,
  body: z.strictObject({}),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn, mayResume],
  decide: ({ params }, state, context) =>
    move(params.referralId, heldFrom(referralOf(state, params)) ?? 'SUBMITTED', context),
});
