import { CalendarDate, EntityId, PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { office } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { nameShape } from '../person/nameShape.ts';
import { DoneView, viewOfDone } from '../step/done.ts';

export const MismatchView = z
  .object({
    pathwayRef: notice(PathwayRef),
    mismatchId: notice(EntityId),
    said: at('L1', DoneView),
    named: at(
      'ID.name',
      z.object({
        ...nameShape,
        dateOfBirth: CalendarDate.nullable(),
        identifiers: z.array(z.object({ issuer: z.string(), type: z.string(), value: z.string() })),
      }),
    ),
    settledAs: at('L1', z.enum(['SAME', 'ANOTHER']).nullable()),
  })
  .meta({
    description: 'A number led here under another name or date of birth than the record has',
  });

export const mismatchView = viewsOn<Pathway>()({
  name: 'mismatch',
  param: 'mismatchId',
  schema: MismatchView,
  seenBy: [office],
  of(state, id): z.infer<typeof MismatchView> | undefined {
    const mismatch = state.mismatches[id];
    if (!mismatch) return undefined;
    const { name, dateOfBirth, identifiers, said, settled } = mismatch;
    return {
      pathwayRef: state.ref as PathwayRef,
      mismatchId: id,
      said: viewOfDone(said),
      named: { ...name, dateOfBirth, identifiers: [...identifiers] },
      settledAs: settled?.as ?? null,
    };
  },
});
