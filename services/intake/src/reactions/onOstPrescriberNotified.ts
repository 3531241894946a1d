import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onOstPrescriberNotified = reaction({
  to: told.ostPrescriberNotified,
  does: 'The prescriber has nothing to do with the person any more, or again',
  decide({ data: { ostId, prescriberOrg, about }, event }) {
    const byConsent = event.sharing.basis === 'CONSENT';
    switch (about) {
      case 'ENDED': {
        const id = `${ostId}/${prescriberOrg}`;
        const end = { id, ostId, prescriberOrg, endedAt: event.time };
        return [{ type: 'prescriber-end-heard', end }];
      }
      case 'RESUMED': {
        const prescriber = { ostId, prescriberOrg, byConsent, at: event.time };
        return [{ type: 'prescriber-heard', prescriber }];
      }
      case 'PAUSED':
        return [];
      default:
        return about satisfies never;
    }
  },
});
