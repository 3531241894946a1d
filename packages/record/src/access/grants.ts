import type { Role } from '@throughcare/contracts';
import type { Asking, Relation } from './relation.ts';

type OneOrMore<T> = T | readonly [T, ...T[]];

/** Who may: for each role, the relations of which one must hold. A role without a relation does not compile. */
export type Grants<S, Params> = {
  readonly [R in Role]?: OneOrMore<Relation<S, Params>>;
};
export type AnyGrants = { readonly [R in Role]?: OneOrMore<Relation<never, never>> };

/** The same relations for several roles, to be spread into `by`. */
export const each = <const R extends Role, S, Params>(
  roles: readonly R[],
  ...relations: readonly [Relation<S, Params>, ...Relation<S, Params>[]]
): { readonly [Name in R]: readonly [Relation<S, Params>, ...Relation<S, Params>[]] } =>
  Object.fromEntries(roles.map((role) => [role, relations])) as never;

export const rolesIn = (by: AnyGrants): readonly Role[] => Object.keys(by) as Role[];

/** The relations that a role needs one of. */
export function relationsFor<S, Params>(
  by: Grants<S, Params>,
  role: Role,
): readonly Relation<S, Params>[] {
  const one = by[role];
  if (one === undefined) return [];
  return Array.isArray(one) ? one : [one as Relation<S, Params>];
}

/** Whether one of the caller's roles has a relation to the record that suffices. */
export const isRelated = <S, Params>(
  by: Grants<S, Params>,
  state: S,
  asking: Asking<Params>,
): boolean =>
  asking.actor.roles.some((role) =>
    relationsFor(by, role).some(({ holds }) => holds(state, asking)),
  );

/** Who may, as a reader takes it in: roles that need one of the same relations stand together. */
export function grantsOf(
  by: AnyGrants,
): readonly { readonly roles: readonly Role[]; readonly relations: readonly Relation[] }[] {
  const groups: { readonly roles: Role[]; readonly relations: readonly Relation[] }[] = [];
  for (const role of rolesIn(by)) {
    const relations = relationsFor(by as Grants<unknown, unknown>, role);
    const same = groups.find(
      (one) =>
        one.relations.length === relations.length &&
        one.relations.every((each, n) => sameWords(each, relations[n])),
    );
    if (same) same.roles.push(role);
    else groups.push({ roles: [role], relations });
  }
  return groups;
}

const sameWords = (one: Relation, other: Relation | undefined): boolean =>
  one.name === other?.name && one.because === other.because;
