import { aftercareEventTypes as told } from '@throughcare/contracts';
import { reactionOn } from '../domain/pathway.ts';

export const accessEnded = reactionOn({
  to: told.accessEnded,
  does: 'The partner may ask no more, whatever it held',
  decide: ({ data, event }) => [
    {
      type: 'outcome-heard',
      id: data.itemId,
      outcome: { service: 'aftercare', at: event.time, partnerOrg: data.partnerOrg },
    },
  ],
});
