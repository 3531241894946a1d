import { sameIdentifier } from '../domain/person/person.ts';
import { canonical, claimOf, IdentifierBody } from '../domain/person/personBody.ts';
import { personEntity } from '../domain/person/personView.ts';
import { personCommand } from '../domain/personCommand.ts';

/** A number that another record holds is refused by its claim: the two may be one person, which intake decides by merging. */
export const addIdentifier = personCommand('always')({
  name: 'add-identifier',
  summary: 'Add a number that names this person',
  path: '/people/{pathwayRef}/identifiers',
  by: ['INTAKE', 'IMPORT'],
  body: IdentifierBody,
  claims: ({ body }) => [claimOf(body)],
  shows: 'person',
  entity: () => personEntity,
  decide({ body }, { person }) {
    const identifier = canonical(body);
    if (person?.identifiers.some((held) => sameIdentifier(held, identifier))) return [];
    return [{ type: 'identifier-added', identifier }];
  },
});
