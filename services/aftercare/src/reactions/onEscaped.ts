import { prisonProgramEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { stopBy } from '../domain/outreach/stopBy.ts';

const stop = stopBy('ESCAPED');

export const onEscaped = reaction({
  to: prisonProgramEventTypes.prisonerEscaped,
  does: 'outreach stops, not the care that the person asks for',
  decide: stop,
  latch: stop,
});
