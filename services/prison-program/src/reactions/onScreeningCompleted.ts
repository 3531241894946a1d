import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onScreeningCompleted = reaction({
  to: intakeEventTypes.screeningCompleted,
  does: 'notes whether a need is known',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'screenings', data.screeningId, { need: data.need, at: event.time }, event),
});
