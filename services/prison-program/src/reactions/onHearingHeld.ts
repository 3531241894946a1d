import { courtDiversionEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onHearingHeld = reaction({
  to: courtDiversionEventTypes.hearingHeld,
  does: 'shows the hearing as held',
  decide: ({ data, event }, state) =>
    hear(
      state.heard,
      'hearings',
      data.hearingId,
      { orderId: data.orderId, at: data.at, kind: data.type, state: 'HELD' },
      event,
    ),
});
