import { EntityId } from '@throughcare/contracts';
import { hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assigned, holdsStay, office, screensHere } from '../../domain/access/relations.ts';
import { Instrument, instruments } from '../../domain/instruments/index.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import { unsaid, whatFor } from '../../domain/screening/whatFor.ts';
import { done } from '../../domain/step/done.ts';

/** A clinical assessment is offered the same way, as the instrument CLINICAL; only a clinician offers it. */
export const offerScreening = command({
  name: 'offer-screening',
  summary: 'Offer a screening or a clinical assessment',
  path: '/people/{pathwayRef}/screenings',
  by: {
    SCREENER: screensHere,
    ASSR: [screensHere, assigned],
    PHC: holdsStay,
    INTAKE: office,
  },
  body: z.strictObject({
    instrument: Instrument,
    referralId: EntityId.nullable().exactOptional().meta({
      description:
        'What it is for; null: for none. Left out of an assessment: the one open referral that you may know of',
    }),
  }),
  creates: true,
  shows: 'screening',
  entity: (_input, context) => context.id('screening'),
  requires: [isThere, ...reachesOut],
  decide({ body }, state, context) {
    const { instrument } = body;
    const assesses = instruments[instrument].tier === 'ASSESSMENT';
    if (assesses && !hasRole(context.actor, 'ASSR', 'INTAKE'))
      return refuse.forbidden('assessors-only', 'A clinical assessment is an assessor’s to offer.');
    const said = body.referralId ?? null;
    const isUnsaid = assesses && body.referralId === undefined;
    const referralId = isUnsaid ? unsaid(state, context) : said && whatFor(state, said);
    if (isRefusal(referralId)) return referralId;
    const screeningId = context.id('screening');
    return [
      {
        type: 'screening-offered',
        screening: {
          screeningId,
          instrument,
          referralId,
          completion: null,
          corrects: null,
          correctionReason: null,
          steps: [{ to: 'OFFERED', done: done(context, 'SCREENER', 'ASSR') }],
        },
      },
    ];
  },
});
