import { ServiceName } from '@throughcare/contracts';
import { z } from 'zod';
import { personCommand } from '../../domain/person/personCommand.ts';
import { checkMove, findReferral, stepTo } from '../../domain/referral/move.ts';
import { stateOf } from '../../domain/referral/state.ts';
import { Attestation, attestation } from '../../domain/step/done.ts';

/** Saying again where it went already changes nothing: the auto-route setting may have been quicker. */
export const routeReferral = personCommand('goes-on')({
  name: 'route-referral',
  summary: 'Send an accepted referral on to the service that will work on it',
  path: '/people/{pathwayRef}/referrals/{referralId}/route',
  by: ['INTAKE', 'IMPORT'],
  body: z.strictObject({ to: ServiceName.exclude(['intake']), ...Attestation }),
  shows: 'referral',
  entity: ({ params }) => params.referralId,
  decide({ params, body }, state, context) {
    const { referralId } = params;
    const referral = findReferral(state, referralId, context);
    if ('refused' in referral) return referral;
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    if (stateOf(referral) === 'ROUTED' && referral.routedTo === body.to) return [];
    const no = checkMove(referral, 'ROUTED', context);
    if (no) return no;
    return [{ type: 'referral-routed', referralId, step: stepTo('ROUTED', context), to: body.to }];
  },
});
