import { PathwayRef } from '@throughcare/contracts';
import { type QueryTools, type Refusal, refuse } from '@throughcare/record';
import { pathway } from '../domain/pathway.ts';
import type { Pathway } from '../domain/state.ts';
import type { IntakeSettings } from '../settings.ts';

/** The record of a person who is known here; a removed one says where the person is now, to those who know of it. */
export async function readPerson(
  tools: QueryTools<IntakeSettings>,
  pathwayRef: string,
): Promise<Pathway | undefined> {
  if (!PathwayRef.safeParse(pathwayRef).success) return undefined;
  const state = await tools.read(pathway, pathwayRef);
  return state?.person ? state : undefined;
}

export const movedTo = ({ merge }: Pathway): Refusal<'person-merged'> | undefined =>
  merge.mergedInto === null
    ? undefined
    : refuse.conflict('person-merged', 'This record was merged into another.', {
        keptRef: merge.mergedInto,
      });
