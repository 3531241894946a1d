import { prisonProgramEventTypes } from '@throughcare/contracts';
import { onPathway } from './onPathway.ts';

export const onSubstitutionGap = onPathway({
  to: prisonProgramEventTypes.ostGapSuspected,
  does: 'the partner is told that substitution treatment is not confirmed',
  decide: ({ data, event }) => [
    {
      type: 'need-heard',
      id: data.ostId,
      source: 'SUBSTITUTION',
      need: 'KNOWN',
      at: event.time,
    },
    {
      type: 'substitution-heard',
      id: data.ostId,
      stage: 'GAP_SUSPECTED',
      site: data.site,
      told: event.time,
      appointmentAt: null,
    },
  ],
});
