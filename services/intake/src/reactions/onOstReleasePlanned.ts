import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { substitutionHeard } from '../domain/facts/substitution.ts';

export const onOstReleasePlanned = reaction({
  to: told.ostReleasePlanned,
  does: 'The prescriber who goes on with treatment may report what becomes of the person',
  decide: ({ data, event }) => [
    substitutionHeard(data),
    {
      type: 'prescriber-heard',
      prescriber: {
        ostId: data.ostId,
        prescriberOrg: data.prescriberOrg,
        byConsent: event.sharing.basis === 'CONSENT',
        at: event.time,
      },
    },
  ],
});
