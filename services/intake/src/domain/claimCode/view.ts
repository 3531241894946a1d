import { EntityId, PathwayRef } from '@throughcare/contracts';
import { hasRole, type View } from '@throughcare/record';
import { z } from 'zod';
import type { Pathway } from '../pathway/state.ts';
import { isOfficer } from '../referral/whoMaySee.ts';

export const ClaimCodeView = z
  .object({
    pathwayRef: PathwayRef,
    claimCodeId: EntityId,
    state: z.enum(['OPEN', 'REDEEMED', 'VOID']),
    expiresAt: z.string(),
  })
  .meta({ description: 'A claim code without the code, which is shown once' });

export const claimCodeView: View<Pathway> = {
  schema: ClaimCodeView,
  of(state, id, actor) {
    const code = state.claimCodes[id];
    if (!code) return undefined;
    const issuer = code.issued.org === actor.org && hasRole(actor, 'PCM', 'PREC');
    if (!issuer && !isOfficer(actor)) return undefined;
    const { claimCodeId, expiresAt, redeemed, voided } = code;
    const standing = redeemed ? 'REDEEMED' : voided ? 'VOID' : 'OPEN';
    return { pathwayRef: state.ref as PathwayRef, claimCodeId, state: standing, expiresAt };
  },
};
