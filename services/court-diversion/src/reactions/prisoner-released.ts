import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearPrisonerReleased = reaction({
  to: told.prisonerReleased,
  does: 'records that custody ended',
  decide: (heard, state) => record(heard, state, { kind: 'RELEASED_FROM_CUSTODY' }),
});
