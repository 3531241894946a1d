import { PathwayRef } from '@throughcare/contracts';
import { at, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import {
  courtOfPerson,
  heldLast,
  holdsCase,
  holdsStay,
  introduced,
  office,
  self,
} from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOpened } from '../person/personOf.ts';
import { isUnder18 } from './minor.ts';

export const DecidingView = z
  .object({
    pathwayRef: notice(PathwayRef),
    under18: at(
      'L1',
      z.boolean().nullable().meta({ description: 'Null while nobody has said how old they are' }),
    ),
  })
  .meta({ description: 'Whether somebody else decides for the person' });

/** Of somebody of age for whom nobody was ever recorded there is nothing to tell. */
export const decidingView = viewsOn<Pathway>()({
  name: 'deciding',
  actedOn: true,
  param: 'pathwayRef',
  schema: DecidingView,
  seenBy: [self, office, introduced, courtOfPerson, holdsStay, heldLast, holdsCase],
  of(state, _id, asking): z.infer<typeof DecidingView> | undefined {
    if (!isOpened(state)) return undefined;
    const under18 = isUnder18(state, asking);
    const isNone = under18 === false && Object.keys(state.guardians).length === 0;
    return isNone ? undefined : { pathwayRef: state.ref as PathwayRef, under18 };
  },
});
