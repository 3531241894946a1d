import { PathwayRef } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { office, source } from '../../domain/access/relations.ts';
import { isMergeBusy } from '../../domain/merge/busy.ts';
import { isNotMerged, isThere } from '../../domain/pathway/preconditions.ts';
import { personEntity } from '../../domain/person/view.ts';
import { Attestation, attestation, done } from '../../domain/step/done.ts';

/** Says first, in the record that stays, whom it takes up; a follow-up marks the other one, and finishes or lets go. */
export const mergePerson = command({
  name: 'merge-person',
  summary: 'Take up another record of the same person into this one',
  path: '/people/{pathwayRef}/merge',
  by: { ...each(['INTAKE', 'PRIVACY'], office), IMPORT: source },
  body: z.strictObject({ removedRef: PathwayRef, ...Attestation }),
  shows: 'person',
  entity: () => personEntity,
  requires: [isThere, isNotMerged],
  decide({ body }, state, context) {
    const unattested = attestation(body.basis, context);
    if (unattested) return unattested;
    const { removedRef } = body;
    if (removedRef === state.ref)
      return refuse.invalid('/removedRef', 'same-record', 'A record cannot take up itself.');
    if (state.merges.absorbed[removedRef] || state.merges.absorbing?.ref === removedRef) return [];
    if (isMergeBusy(state))
      return refuse.conflict('merge-under-way', 'This record is being merged; try again later.');
    return [{ type: 'merge-begun', removedRef, done: done(context, 'INTAKE') }];
  },
});
