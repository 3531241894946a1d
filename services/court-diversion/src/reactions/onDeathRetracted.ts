import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onDeathRetracted = reaction({
  to: told.deathRetracted,
  does: 'lifts what that report caused',
  decide: (heard, state) =>
    record(heard, state, { kind: 'DEATH_RETRACTED', reportId: heard.data.reportId }),
  latch: (heard, state) =>
    record(heard, state, { kind: 'DEATH_RETRACTED', reportId: heard.data.reportId }),
});
