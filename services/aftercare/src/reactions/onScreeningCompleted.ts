import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onScreeningCompleted = reaction({
  to: intakeEventTypes.screeningCompleted,
  does: 'the need is known, or there is none',
  decide: ({ data, event }) => [
    {
      type: 'need-heard',
      id: data.screeningId,
      source: 'SCREENING',
      need: data.need,
      at: event.time,
    },
  ],
});
