import type { OfAgreement } from '../access/ofAgreement.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';

export const agreementIsThere: Requires<OfAgreement> = shown<OfAgreement>(
  (state, { params }) => state.agreements[params.agreementId] !== undefined,
);
