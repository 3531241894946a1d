import { prisonProgramEventTypes as told } from '@throughcare/contracts';
import type { Heard } from '@throughcare/record';
import { reaction } from '../bind.ts';
import type { FactEvent } from '../domain/facts/evolve.ts';
import type { Pathway } from '../domain/pathway/state.ts';

const hear = ({ data }: Heard<typeof told.prisonerDied>, state: Pathway): FactEvent[] =>
  state.deathsInCustody[state.ref]
    ? []
    : [
        {
          type: 'death-in-custody-heard',
          ref: state.ref,
          death: { occurredAt: data.occurredAt },
        },
      ];

export const onPrisonerDied = reaction({
  to: told.prisonerDied,
  does: 'Everything stops at once, even when an earlier event is missing',
  decide: hear,
  latch: hear,
});
