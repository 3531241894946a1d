import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction, record } from './reaction.ts';

export const hearDeathRetracted = reaction({
  to: told.deathRetracted,
  does: 'lifts what that report caused',
  decide: (heard, state) =>
    record(heard, state, { kind: 'DEATH_RETRACTED', reportId: heard.data.reportId }),
  latch: (heard, state) =>
    record(heard, state, { kind: 'DEATH_RETRACTED', reportId: heard.data.reportId }),
});
