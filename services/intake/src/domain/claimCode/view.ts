import { EntityId, PathwayRef } from '@throughcare/contracts';
import { notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { issued, issuedAsSource } from '../access/ofClaimCode.ts';
import { office, self } from '../access/relations.ts';
import type { Pathway } from '../pathway/state.ts';

export const ClaimCodeView = z
  .object({
    pathwayRef: notice(PathwayRef),
    claimCodeId: notice(EntityId),
    state: notice(z.enum(['OPEN', 'REDEEMED', 'VOID'])),
    expiresAt: notice(z.string()),
  })
  .meta({ description: 'A claim code without the code, which is shown once' });

export const claimCodeView = viewsOn<Pathway>()({
  name: 'claim-code',
  param: 'claimCodeId',
  schema: ClaimCodeView,
  seenBy: [self, office, issued, issuedAsSource],
  of(state, id): z.infer<typeof ClaimCodeView> | undefined {
    const code = state.claimCodes[id];
    if (!code) return undefined;
    const { claimCodeId, expiresAt, redeemed, voided } = code;
    const standing = redeemed ? 'REDEEMED' : voided ? 'VOID' : 'OPEN';
    return { pathwayRef: state.ref as PathwayRef, claimCodeId, state: standing, expiresAt };
  },
});
