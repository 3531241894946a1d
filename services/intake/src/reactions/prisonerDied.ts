import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import type { FactEvent } from '../domain/facts/facts.ts';
import { reactionOn } from '../domain/pathway.ts';
import type { Pathway } from '../domain/state.ts';

const hear = ({ data }: Heard<typeof told.prisonerDied>, state: Pathway): FactEvent[] =>
  state.diedInCustody ? [] : [{ type: 'death-in-custody-heard', occurredAt: data.occurredAt }];

export const prisonerDied = reactionOn({
  to: told.prisonerDied,
  does: 'Everything stops at once, even when an earlier event is missing',
  decide: hear,
  latch: hear,
});
