import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onTransferAnnounced = reaction({
  to: told.transferAnnounced,
  does: 'The prison that is announced may know that there is somebody',
  decide: ({ data: { episodeId, toPrison, until }, event }) => [
    { type: 'stay-heard', stay: { episodeId, received: null, voided: false } },
    {
      type: 'transfer-heard',
      transfer: { episodeId, toPrison, until, at: event.time },
    },
  ],
});
