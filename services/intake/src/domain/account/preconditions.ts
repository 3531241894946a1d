import type { OfAccount } from '../access/ofAccount.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';

export const bindingIsThere: Requires<OfAccount> = shown<OfAccount>(
  (state, { params }) => state.accounts[params.bindingId] !== undefined,
);
