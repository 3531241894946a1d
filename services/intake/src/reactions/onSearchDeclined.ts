import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onSearchDeclined = reaction({
  to: told.searchDeclined,
  does: 'The person does not want a partner: the referral that asked for one is concluded',
  decide: ({ data, event }) => [
    { type: 'decline-heard', decline: { id: data.placementId, at: event.time } },
  ],
});
