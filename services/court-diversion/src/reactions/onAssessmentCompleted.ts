import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onAssessmentCompleted = reaction({
  to: told.assessmentCompleted,
  does: 'records the assessment that suitability can rest on',
  decide: (heard, state) =>
    record(heard, state, {
      kind: 'ASSESSED',
      assessmentId: heard.data.assessmentId,
      suitable: heard.data.suitable === 'YES',
      on: heard.data.on,
    }),
});
