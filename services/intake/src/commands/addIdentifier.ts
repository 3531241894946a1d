import { refuse } from '@throughcare/service-kit';
import { sameIdentifier } from '../domain/person/person.ts';
import { canonical, claimOf, IdentifierBody } from '../domain/person/personBody.ts';
import { personEntity } from '../domain/person/personView.ts';
import { personCommand } from '../domain/personCommand.ts';

/** The number may be another record's: then the two may be one person, which intake decides by merging. */
export const addIdentifier = personCommand('always')({
  name: 'add-identifier',
  summary: 'Add a number that names this person',
  path: '/people/{pathwayRef}/identifiers',
  by: ['INTAKE', 'IMPORT'],
  body: IdentifierBody,
  claims: ({ body }) => [claimOf(body)],
  shows: 'person',
  entity: () => personEntity,
  decide({ params, body }, { ref, person }) {
    if (ref !== params.pathwayRef)
      return refuse.conflict('identifier-taken', 'This number belongs to another record.', {
        pathwayRef: ref,
      });
    const identifier = canonical(body);
    if (person?.identifiers.some((held) => sameIdentifier(held, identifier))) return [];
    return [{ type: 'identifier-added', identifier }];
  },
});
