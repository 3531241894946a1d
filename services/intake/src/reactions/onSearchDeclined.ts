import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onSearchDeclined = reaction({
  to: told.searchDeclined,
  does: 'The person does not want a partner: the referral that asked for one is concluded',
  decide({ data: { placementId: id }, event }, { referrals, merging }) {
    const isReferral = referrals[id] !== undefined || `referrals/${id}` in merging.gone;
    const of = isReferral ? 'referrals' : 'stays';
    return [{ type: 'decline-heard', decline: { id, of, at: event.time } }];
  },
});
