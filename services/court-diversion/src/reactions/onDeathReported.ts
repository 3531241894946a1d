import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onDeathReported = reaction({
  to: told.deathReported,
  does: 'pauses the start-by clock and requests for reports; task',
  decide: (heard, state) =>
    record(heard, state, { kind: 'DEATH_REPORTED', reportId: heard.data.reportId }),
  latch: (heard, state) =>
    record(heard, state, { kind: 'DEATH_REPORTED', reportId: heard.data.reportId }),
});
