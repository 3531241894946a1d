import { intakeEventTypes as told } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { record } from '../domain/facts/record.ts';

export const onDeathVerified = reaction({
  to: told.deathVerified,
  does: 'ends whatever is open, cancels hearings',
  decide: (heard, state) =>
    record(heard, state, { kind: 'DEATH_VERIFIED', reportId: heard.data.reportId }),
  latch: (heard, state) =>
    record(heard, state, { kind: 'DEATH_VERIFIED', reportId: heard.data.reportId }),
});
