import {
  type AnyGrants,
  type Relation,
  type RelationName,
  relationsFor,
  rolesIn,
} from '@throughcare/record';
import type { ServiceCase } from './inMemory.ts';

type Held = { holds: Relation['holds'] };

/** Takes one relation out of these services: it holds for everybody. Gives the way to put it back. */
export function without(cases: readonly ServiceCase[], name: RelationName): () => void {
  const those = new Map<Held, Held['holds']>();
  for (const one of cases.flatMap(relationsOf))
    if (one.name === name) those.set(one as Held, one.holds as Held['holds']);
  if (those.size === 0) throw new Error(`no service has the relation ${name}`);
  for (const one of those.keys()) one.holds = () => true;
  return () => {
    for (const [one, holds] of those) one.holds = holds;
  };
}

/** Every relation that a service asks or shows by. */
export const relationsOf = ({
  spec: { commands, queries, documents },
  rows,
}: ServiceCase): readonly Relation[] =>
  [
    ...[...commands, ...queries].flatMap(({ by }) =>
      rolesIn(by as AnyGrants).flatMap((role) => relationsFor(by as never, role)),
    ),
    ...[...documents.flatMap(({ views }) => Object.values(views)), ...Object.values(rows)].flatMap(
      ({ seenBy }) => seenBy,
    ),
  ] as unknown as readonly Relation[];
