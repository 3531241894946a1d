import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOstReleasePlanned = reaction({
  to: told.ostReleasePlanned,
  does: 'The prescriber who goes on with treatment may report what becomes of the person',
  decide: ({ data: { ostId, prescriberOrg }, event }) => [
    {
      type: 'prescriber-heard',
      prescriber: {
        ostId,
        prescriberOrg,
        byConsent: event.sharing.basis === 'CONSENT',
        at: event.time,
      },
    },
  ],
});
