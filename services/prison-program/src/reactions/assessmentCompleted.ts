import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const assessmentCompleted = onHeard({
  to: intakeEventTypes.assessmentCompleted,
  does: 'notes that the assessment is done and what it recommends',
  decide: ({ data }, state) =>
    hear(state.heard, 'assessments', data.assessmentId, {
      suitable: data.suitable,
      recommendedPathway: data.recommendedPathway,
    }),
});
