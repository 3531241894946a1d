import type { OfClaimCode } from '../access/ofClaimCode.ts';
import { held } from '../pathway/held.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import type { ClaimCode } from './state.ts';

export const codeOf = (state: Pathway, { claimCodeId }: OfClaimCode): ClaimCode =>
  held(state.claimCodes[claimCodeId]);

export const codeIsThere: Requires<OfClaimCode> = shown<OfClaimCode>(
  (state, { params }) => state.claimCodes[params.claimCodeId] !== undefined,
);
