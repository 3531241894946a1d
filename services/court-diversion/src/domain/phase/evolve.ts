import type { Handlers } from '@throughcare/record';
import { changes } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PhaseEvent } from './events.ts';

export const phaseHandlers: Handlers<Pathway, PhaseEvent> = {
  'phase-moved': changes(({ phaseMoves }, { move }) => ({
    phase: move.to,
    phaseMoves: [...phaseMoves, move],
  })),
};
