import { mergedInto, type Refusal, refuse } from '@throughcare/record';
import type { Pathway } from '../pathway/state.ts';

/** Where the person is now, for whoever asks at a record that was merged away. */
export const movedTo = (state: Pathway): Refusal<'person-merged'> | null => {
  const keptRef = mergedInto(state);
  return keptRef === null
    ? null
    : refuse.conflict('person-merged', 'This record was merged into another.', { keptRef });
};
