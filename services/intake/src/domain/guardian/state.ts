import type { OrgId } from '@throughcare/contracts';
import type { ById } from '@throughcare/record';
import type { ContactRoute, Name } from '../person/state.ts';
import type { Done } from '../step/done.ts';

/** Who decides for somebody under 18, or an authority that stands in for the parents. */
export const guardianKinds = {
  PARENT: 'a parent with custody',
  GUARDIAN: 'appointed by a court',
  AUTHORITY: 'a public office that stands in for the parents',
} as const;
export type GuardianKind = keyof typeof guardianKinds;

export type Guardian = {
  readonly guardianId: string;
  readonly kind: GuardianKind;
  /** Null where an authority acts and nobody there was named. */
  readonly name: Name | null;
  /** The authority, where the register knows it. */
  readonly org: OrgId | null;
  readonly contactRoutes: readonly ContactRoute[];
  readonly recorded: Done;
  readonly ended: Done | null;
};
export type Guardians = ById<Guardian>;

export const actsFor = ({ guardians }: { readonly guardians: Guardians }): readonly Guardian[] =>
  Object.values(guardians).filter(({ ended }) => ended === null);
