import { each } from '@throughcare/record';
import { command } from '../../bind.ts';
import { whoeverNames } from '../../domain/access/relations.ts';
import { stands } from '../../domain/pathway/preconditions.ts';
import { claimOf, IdentifierBody, spelled } from '../../domain/person/body.ts';
import { isOpened, personOf } from '../../domain/person/personOf.ts';
import { partyOf } from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';
import { done } from '../../domain/step/done.ts';

/**
 * An establishment's number becomes a reference, whether or not one was there: nobody learns by it that somebody is known.
 * That this establishment asked is recorded, once.
 */
export const resolvePerson = command({
  name: 'resolve-person',
  summary: 'Get a reference for the person whom an establishment’s number names',
  path: '/people/resolve',
  by: each(['PCM', 'PPT', 'PHC', 'PREC'], whoeverNames),
  body: IdentifierBody,
  opens: true,
  creates: true,
  claims: ({ body }) => [claimOf(body)],
  shows: 'person',
  entity: () => personEntity,
  requires: [...stands],
  decide({ body }, state, context) {
    const step = done(context, 'PREC', 'PCM');
    if (!isOpened(state))
      return [{ type: 'person-opened', opened: step, said: {}, identifiers: [spelled(body)] }];
    const by = partyOf(step);
    if (personOf(state)?.introducedBy[by]) return [];
    const introduction = { step, named: false, agrees: false, gaveName: false };
    return [{ type: 'person-introduced', by, introduction }];
  },
});
