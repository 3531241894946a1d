import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onScreeningCompleted = onPathway({
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
