import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { reaction } from '../bind.ts';
import type { FactEvent } from '../domain/facts/state.ts';
import type { Pathway } from '../domain/pathway/state.ts';

const hear = ({ data }: Heard<typeof told.prisonerDied>, state: Pathway): FactEvent[] =>
  state.diedInCustody ? [] : [{ type: 'death-in-custody-heard', occurredAt: data.occurredAt }];

export const onPrisonerDied = reaction({
  to: told.prisonerDied,
  does: 'Everything stops at once, even when an earlier event is missing',
  decide: hear,
  latch: hear,
});
