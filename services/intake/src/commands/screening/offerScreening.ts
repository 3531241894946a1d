import { EntityId } from '@throughcare/contracts';
import { askingIn, type Context, hasRole, isRefusal, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { assessesReferral } from '../../domain/access/ofReferral.ts';
import { assigned, holdsStay, office, screensHere } from '../../domain/access/relations.ts';
import { Instrument, instruments } from '../../domain/instruments/index.ts';
import { isThere, reachesOut } from '../../domain/pathway/preconditions.ts';
import type { Pathway } from '../../domain/pathway/state.ts';
import { moveScreening } from '../../domain/screening/move.ts';
import { unsaid, whatFor } from '../../domain/screening/whatFor.ts';
import { done } from '../../domain/step/done.ts';
import type { IntakeSettings } from '../../settings.ts';

/** A clinical assessment is offered the same way, as the instrument CLINICAL; only a clinician offers it. */
export const offerScreening = command({
  name: 'offer-screening',
  summary: 'Offer a screening or a clinical assessment, or begin it at once',
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
    begin: z
      .boolean()
      .default(false)
      .meta({ description: 'Begin at once: the person agreed and sits there. For who screens' }),
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
    if (body.begin && !mayBegin(state, referralId, context))
      return refuse.forbidden('not-yours-to-begin', 'Who screens here begins the interview.');
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
      ...(body.begin ? moveScreening(screeningId, 'IN_PROGRESS', context) : []),
    ];
  },
});

/** Those who may begin one that is offered: see `begin-screening`. */
const mayBegin = (
  state: Pathway,
  referralId: string | null,
  context: Context<IntakeSettings>,
): boolean =>
  hasRole(context.actor, 'SCREENER', 'ASSR') &&
  (screensHere.holds(state, askingIn(context, {})) ||
    (referralId !== null && assessesReferral.holds(state, askingIn(context, { referralId }))));
