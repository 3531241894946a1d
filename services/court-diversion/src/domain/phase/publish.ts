import { courtDiversionEventTypes as told } from '@throughcare/contracts';
import { type Publishers, publication } from '@throughcare/record';
import { tells } from '../order/about.ts';
import type { Pathway } from '../pathway/state.ts';
import type { PhaseEvent } from './events.ts';

export const phasePublishers: Publishers<Pathway, PhaseEvent> = {
  'phase-moved': tells(({ orderId, move: { from: phaseFrom, to: phaseTo, plan } }) => {
    // Only a return has a remedial plan.
    const moved = plan === null ? told.phaseAdvanced : told.phaseReturned;
    return [publication(moved, 'justice', { orderId, phaseFrom, phaseTo }, 'ORDER')];
  }),
};
