import { PathwayRef } from '@throughcare/contracts';
import { mergedInto, type QueryTools, type Refusal, refuse } from '@throughcare/record';
import type { IntakeSettings } from '../../settings.ts';
import { pathway } from '../document.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOpened } from './personOf.ts';

/** The record of a person who is known here; a removed one says where the person is now, to those who know of it. */
export async function readPerson(
  tools: QueryTools<IntakeSettings>,
  pathwayRef: string,
): Promise<Pathway | undefined> {
  if (!PathwayRef.safeParse(pathwayRef).success) return undefined;
  const state = await tools.read(pathway, pathwayRef);
  return state && isOpened(state) ? state : undefined;
}

/** Where the person is now, for whoever asks at a record that was merged away. */
export const movedTo = (state: Pathway): Refusal<'person-merged'> | null => {
  const keptRef = mergedInto(state);
  return keptRef === null
    ? null
    : refuse.conflict('person-merged', 'This record was merged into another.', { keptRef });
};
