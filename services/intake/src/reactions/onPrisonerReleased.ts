import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { releaseHeard } from '../domain/facts/custody.ts';

export const onPrisonerReleased = reaction({
  to: told.prisonerReleased,
  does: 'The prison held the person last, until somebody outside takes them on',
  decide: ({ data, event }) =>
    releaseHeard(data, {
      recorded: { prisonId: data.prisonId, at: data.releasedAt, told: event.time },
      confirmed: true,
    }),
});
