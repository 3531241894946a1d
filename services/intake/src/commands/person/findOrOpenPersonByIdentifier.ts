import { refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { whoeverNames } from '../../domain/access/relations.ts';
import { stands } from '../../domain/pathway/preconditions.ts';
import { circumstancesIn, claimOf, IdentifiedBody, spelled } from '../../domain/person/body.ts';
import { isOpened, personOf } from '../../domain/person/personOf.ts';
import { partyOf } from '../../domain/person/state.ts';
import { personEntity } from '../../domain/person/view.ts';
import { done } from '../../domain/step/done.ts';

/** A file or a prison's message names somebody by a number: the record that holds it, or a nameless new one. */
export const findOrOpenPersonByIdentifier = command({
  name: 'find-or-open-person-by-identifier',
  summary: 'Find the person whom a number names, or open a nameless record that holds it',
  path: '/people/by-identifier',
  by: { IMPORT: whoeverNames },
  body: IdentifiedBody.extend({
    onlyFind: z
      .boolean()
      .default(false)
      .meta({ description: 'Opens nothing: 404 where nobody has the number' }),
  }),
  opens: true,
  creates: true,
  claims: ({ body }) => [claimOf(body)],
  shows: 'person',
  entity: () => personEntity,
  requires: [...stands],
  decide({ body }, state, context) {
    const { issuer, type, value, onlyFind, ...circumstances } = body;
    if (onlyFind) return isOpened(state) ? [] : refuse.notFound();
    if (isOpened(state)) {
      const step = done(context, 'IMPORT');
      const by = partyOf(step);
      if (personOf(state)?.introducedBy[by]) return [];
      const introduction = { step, named: false, agrees: false, gaveName: false };
      return [{ type: 'person-introduced', by, introduction }];
    }
    return [
      {
        type: 'person-opened',
        opened: done(context, 'IMPORT'),
        said: circumstancesIn(circumstances),
        identifiers: [spelled({ issuer, type, value })],
      },
    ];
  },
});
