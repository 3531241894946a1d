import { intakeEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onAssessmentCompleted = onPathway({
  to: intakeEventTypes.assessmentCompleted,
  does: 'an assessment that finds treatment suitable makes the need known',
  decide: ({ data, event }) =>
    data.suitable === 'YES'
      ? [
          {
            type: 'need-heard',
            id: data.assessmentId,
            source: 'ASSESSMENT',
            need: 'KNOWN',
            at: event.time,
          },
        ]
      : [],
});
