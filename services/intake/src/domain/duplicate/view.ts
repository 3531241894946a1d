import { PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { office } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { duplicateEntity } from './state.ts';

export const DuplicateView = z
  .object({
    pathwayRef: notice(PathwayRef),
    otherRef: notice(PathwayRef),
    foundAt: at('L1', z.string()),
    settledAs: at('L1', z.literal('ANOTHER').nullable()),
  })
  .meta({ description: 'Two records that are likely of one person' });

export const duplicateView = viewsOn<Pathway>()({
  name: 'duplicate',
  param: 'duplicateId',
  schema: DuplicateView,
  seenBy: [office],
  of(state, entity): z.infer<typeof DuplicateView> | undefined {
    const duplicate = state.duplicates[entity.slice(duplicateEntity('').length)];
    if (!duplicate) return undefined;
    const { otherRef, foundAt, another } = duplicate;
    return {
      pathwayRef: state.ref as PathwayRef,
      otherRef: otherRef as PathwayRef,
      foundAt,
      settledAs: another && 'ANOTHER',
    };
  },
});
