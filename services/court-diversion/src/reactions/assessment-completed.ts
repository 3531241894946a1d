import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearAssessmentCompleted = reaction({
  to: told.assessmentCompleted,
  does: 'records the assessment that suitability can rest on',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'ASSESSED',
      assessmentId: heard.data.assessmentId,
      suitable: heard.data.suitable === 'YES',
    }),
});
