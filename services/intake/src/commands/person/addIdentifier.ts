import { command } from '../../bind.ts';
import { office, source } from '../../domain/access/relations.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { claimOf, IdentifierBody, spelled } from '../../domain/person/body.ts';
import { personOf } from '../../domain/person/personOf.ts';
import { sameIdentifier } from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';

/** A number that another record holds is refused by its claim: the two may be one person, which intake decides by merging. */
export const addIdentifier = command({
  name: 'add-identifier',
  summary: 'Add a number that names this person',
  path: '/people/{pathwayRef}/identifiers',
  by: { INTAKE: office, IMPORT: source },
  body: IdentifierBody,
  claims: ({ body }) => [claimOf(body)],
  shows: 'person',
  entity: () => personEntity,
  requires: [isThere, ...stands],
  decide({ body }, state, { now: at }) {
    const identifier = spelled(body);
    if (personOf(state)?.identifiers.some((held) => sameIdentifier(held, identifier))) return [];
    return [{ type: 'identifier-added', identifier, at }];
  },
});
