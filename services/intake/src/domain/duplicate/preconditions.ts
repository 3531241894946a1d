import { type Requires, shown } from '../pathway/preconditions.ts';

/** By the reference of the other record. */
export type OfDuplicate = { readonly duplicateId: string };

export const duplicateIsThere: Requires<OfDuplicate> = shown<OfDuplicate>(
  ({ duplicates }, { params }) => duplicates[params.duplicateId] !== undefined,
);
