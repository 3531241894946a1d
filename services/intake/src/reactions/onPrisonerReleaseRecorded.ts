import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { releaseHeard } from '../domain/facts/custody.ts';

export const onPrisonerReleaseRecorded = reaction({
  to: told.prisonerReleaseRecorded,
  does: 'The prison holds the person until the release is confirmed',
  decide: ({ data, event }) =>
    releaseHeard(data, {
      recorded: { prisonId: data.prisonId, at: data.releasedAt, told: event.time },
    }),
});
