import { canonical, claimOf, IdentifierBody } from '../../domain/person/body.ts';
import { personCommand } from '../../domain/person/personCommand.ts';
import { sameIdentifier } from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';

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
