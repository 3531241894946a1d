import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { releaseHeard } from '../domain/facts/custody.ts';

export const onPrisonerReleaseCorrected = reaction({
  to: told.prisonerReleaseCorrected,
  does: 'It was no release: the prison holds the person on',
  decide: ({ data }) => releaseHeard(data, { takenBack: true }),
});
