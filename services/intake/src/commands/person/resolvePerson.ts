import { each } from '@throughcare/record';
import { command } from '../../bind.ts';
import { whoeverNames } from '../../domain/access/relations.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { claimOf, IdentifierBody } from '../../domain/person/body.ts';
import { personOf } from '../../domain/person/personOf.ts';
import { partyOf } from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';
import { done } from '../../domain/step/done.ts';

/** An establishment's number becomes a reference. That this establishment asked is recorded, once. */
export const resolvePerson = command({
  name: 'resolve-person',
  summary: 'Find the reference of the person whom an establishment’s number names',
  path: '/people/resolve',
  by: each(['PCM', 'PPT', 'PHC', 'PREC'], whoeverNames),
  body: IdentifierBody,
  finds: ({ body }) => claimOf(body),
  shows: 'person',
  entity: () => personEntity,
  requires: [isThere, ...stands],
  decide(_input, state, context) {
    const step = done(context, 'PREC', 'PCM');
    const by = partyOf(step);
    if (personOf(state)?.introducedBy[by]) return [];
    const introduction = { step, named: false, agrees: false, gaveName: false };
    return [{ type: 'person-introduced', by, introduction }];
  },
});
