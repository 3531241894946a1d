import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';

export const onAssessmentCompleted = reaction({
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
