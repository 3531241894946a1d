import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { substitutionHeard } from '../domain/facts/substitution.ts';

export const onOstPrescriberNotified = reaction({
  to: told.ostPrescriberNotified,
  does: 'The prescriber has nothing to do with the person any more, or again',
  decide({ data, event }) {
    const { ostId, prescriberOrg, about } = data;
    const byConsent = event.sharing.basis === 'CONSENT';
    switch (about) {
      case 'ENDED': {
        const id = `${ostId}/${prescriberOrg}`;
        const end = { id, ostId, prescriberOrg, endedAt: event.time };
        return [substitutionHeard(data), { type: 'prescriber-end-heard', end }];
      }
      case 'RESUMED': {
        const prescriber = { ostId, prescriberOrg, byConsent, at: event.time };
        return [substitutionHeard(data), { type: 'prescriber-heard', prescriber }];
      }
      case 'PAUSED':
        return [];
      default:
        return about satisfies never;
    }
  },
});
