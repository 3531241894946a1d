import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { releaseHeard } from '../domain/facts/custody.ts';

export const onPrisonerReleaseReversed = reaction({
  to: told.prisonerReleaseReversed,
  does: 'The prison holds the person on',
  decide: ({ data }) => releaseHeard(data, { takenBack: true }),
});
