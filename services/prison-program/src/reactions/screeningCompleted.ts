import { intakeEventTypes } from '@throughcare/contracts';
import { hear } from '../domain/heard/hear.ts';
import { onHeard } from './onHeard.ts';

export const screeningCompleted = onHeard({
  to: intakeEventTypes.screeningCompleted,
  does: 'notes whether a need is known',
  decide: ({ data, event }, state) =>
    hear(state.heard, 'screenings', data.screeningId, { need: data.need, at: event.time }),
});
