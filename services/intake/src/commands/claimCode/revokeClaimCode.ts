import { each } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { issued, issuedAsSource } from '../../domain/access/ofClaimCode.ts';
import { office } from '../../domain/access/relations.ts';
import { codeIsThere } from '../../domain/claimCode/preconditions.ts';
import { isUsable } from '../../domain/claimCode/state.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { done } from '../../domain/step/done.ts';

/** A card that was lost, or printed for the wrong person. */
export const revokeClaimCode = command({
  name: 'revoke-claim-code',
  summary: 'Revoke a code that nobody has brought yet',
  path: '/people/{pathwayRef}/claim-codes/{claimCodeId}/revoke',
  by: {
    ...each(['PCM', 'PREC', 'DCC', 'PROB'], issued),
    INTAKE: office,
    IMPORT: issuedAsSource,
  },
  body: z.strictObject({}),
  shows: 'claim-code',
  entity: ({ params }) => params.claimCodeId,
  always: true,
  /** Whatever has become of a code that nobody can bring any more. */
  isDone({ params }, { claimCodes }) {
    const code = claimCodes[params.claimCodeId];
    return code !== undefined && !isUsable(code);
  },
  requires: [isThere, codeIsThere, ...stands],
  decide: ({ params: { claimCodeId } }, _state, context) => [
    { type: 'claim-code-voided', claimCodeId, done: done(context, 'PREC', 'PCM') },
  ],
});
