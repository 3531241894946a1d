import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onAssessmentCompleted = reaction({
  to: intakeEventTypes.assessmentCompleted,
  does: 'notes that the assessment is done and what it recommends',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'assessments',
      data.assessmentId,
      {
        suitable: data.suitable,
        recommendedPathway: data.recommendedPathway,
      },
      event,
    ),
});
