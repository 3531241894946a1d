import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearPrisonerEscaped = reaction({
  to: told.prisonerEscaped,
  does: 'records that custody ended',
  decide: (heard, state) => record(heard, state, { kind: 'LEFT_CUSTODY_OTHERWISE' }),
});
