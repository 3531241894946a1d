import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { stopBy } from '../domain/outreach/stopBy.ts';

const stop = stopBy('DIED');

export const onDied = reaction({
  to: prisonProgramEventTypes.prisonerDied,
  does: 'everything stops at once',
  decide: stop,
  latch: stop,
});
