import { held } from '../pathway/held.ts';
import { type Requires, shown } from '../pathway/preconditions.ts';
import type { Pathway } from '../pathway/state.ts';
import type { Guardian } from './state.ts';

export type OfGuardian = { readonly guardianId: string };

export const guardianOf = (state: Pathway, { guardianId }: OfGuardian): Guardian =>
  held(state.guardians[guardianId]);

export const guardianIsThere: Requires<OfGuardian> = shown<OfGuardian>(
  ({ guardians }, { params }) => guardians[params.guardianId] !== undefined,
);
