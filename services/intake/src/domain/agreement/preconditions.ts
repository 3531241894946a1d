import { type Requires, shown } from '../pathway/preconditions.ts';

export type OfAgreement = { readonly agreementId: string };

export const agreementIsThere: Requires<OfAgreement> = shown<OfAgreement>(
  (state, { params }) => state.agreements[params.agreementId] !== undefined,
);
