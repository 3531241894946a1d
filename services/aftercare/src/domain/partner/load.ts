import type { ReadTools } from '@throughcare/record';
import { z } from 'zod';
import type { AftercareSettings } from '../../settings.ts';
import { pathway } from '../document.ts';

/** What is counted at the most. */
const most = 1_000;

export const Load = z
  .object({
    taken: z
      .int()
      .meta({ description: `Open offers and cases; ${most} stands for that many or more` }),
    placesTaken: z.int().meta({ description: 'Treatment places that are held or under way' }),
    free: z.int().nullable().meta({ description: 'Null: no capacity is stated' }),
  })
  .meta({
    description: 'How much of what was agreed is taken; to the partner itself and to a coordinator',
  });

/** What the partner has now, of what it agreed to. */
export async function loadOf(
  { org, capacity }: { readonly org: string; readonly capacity: number | null },
  tools: ReadTools<AftercareSettings>,
): Promise<z.infer<typeof Load>> {
  const counted = async (index: string) =>
    (await tools.list(pathway, index, org, { limit: most })).items.length;
  const [taken, placesTaken] = await Promise.all([counted('load'), counted('places-taken')]);
  return { taken, placesTaken, free: capacity === null ? null : Math.max(0, capacity - taken) };
}
