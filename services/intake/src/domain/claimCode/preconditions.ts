import type { OfClaimCode } from '../access/ofClaimCode.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';

export const codeIsThere: Requires<OfClaimCode> = shown<OfClaimCode>(
  (state, { params }) => state.claimCodes[params.claimCodeId] !== undefined,
);
