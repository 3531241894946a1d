import { ServiceName } from '@throughcare/contracts';
import { firstLacking, notSpokenFor, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { sourceOfReferral } from '../../domain/access/ofReferral.ts';
import { stepBy } from '../../domain/access/referralSteps.ts';
import { goesOn, isThere } from '../../domain/pathway/preconditions.ts';
import { courtOrArea } from '../../domain/referral/courtOrArea.ts';
import { stepTo } from '../../domain/referral/move.ts';
import { mayStep, referralIsThere, referralOf } from '../../domain/referral/preconditions.ts';
import { anyCourt, stateOf } from '../../domain/referral/state.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';
import { whichCourt } from './draftReferral.ts';

/** Saying again where it went already changes nothing: the auto-route setting may have been quicker. */
export const routeReferral = command({
  name: 'route-referral',
  summary: 'Send an accepted referral on to the service that will work on it',
  path: '/people/{pathwayRef}/referrals/{referralId}/route',
  by: { ...stepBy.INTAKE, IMPORT: sourceOfReferral },
  body: z.strictObject({ to: ServiceName.exclude(['intake']), ...whichCourt, ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  requires: [isThere, referralIsThere, ...goesOn],
  decide({ params, body }, state, context) {
    const { referralId } = params;
    const referral = referralOf(state, params);
    const wrong = attestation(body.basis, context) ?? notSpokenFor('/court', body.court, context);
    if (wrong) return wrong;
    if (stateOf(referral) === 'ROUTED' && referral.routedTo === body.to) return [];
    const no = firstLacking({ requires: [mayStep('ROUTED')] }, state, { params, context });
    if (no) return no;
    const { to, court, area } = body;
    const said = court === null && area === null ? courtOrArea(state, referral) : { court, area };
    if (to === 'court-diversion' && said === null)
      return refuse.invalid(
        '/court',
        'court-or-area-missing',
        'Nothing says which court this is for.',
      );
    const routedFor = to === 'court-diversion' && said !== null ? said : anyCourt;
    return [
      { type: 'referral-routed', referralId, step: stepTo('ROUTED', context), to, routedFor },
    ];
  },
});
