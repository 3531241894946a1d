import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { stopBy } from '../domain/outreach/stopBy.ts';

const stop = stopBy('DEPORTED');

export const onDeported = reaction({
  to: prisonProgramEventTypes.prisonerDeported,
  does: 'everything stops at once',
  decide: stop,
  latch: stop,
});
