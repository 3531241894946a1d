import { intakeEventTypes } from '@throughcare/contracts';
import { reaction } from '../bind.ts';
import { hear } from '../domain/heard/evolve.ts';

export const onScreeningCompleted = reaction({
  to: intakeEventTypes.screeningCompleted,
  does: 'notes whether a need is known',
  decide: ({ data: { screeningId, need, replaces = [] }, event }, state) => [
    ...hear(state.heard, 'screenings', screeningId, { need, at: event.time }, event),
    ...replaces.flatMap((id) =>
      hear(state.heard, 'screenings', id, { need: 'NONE', at: event.time }, event),
    ),
  ],
});
