import { each, isRefusal } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import {
  holdsOrder,
  holdsStay,
  introducedByName,
  office,
  self,
} from '../../domain/access/relations.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { bornBetween } from '../../domain/person/birth.ts';
import {
  circumstancesIn,
  circumstancesShape,
  identityIn,
  identityShape,
  PersonBody,
} from '../../domain/person/body.ts';
import { personEntity } from '../../domain/person/view.ts';

/** Identity only as a whole, so that name and date of birth are never those of two people. */
export const describePerson = command({
  name: 'describe-person',
  summary: 'Correct or complete who the person is and how they are reached',
  path: '/people/{pathwayRef}/describe',
  by: {
    INTAKE: office,
    ...each(['DCC', 'PROB'], introducedByName, holdsOrder),
    PCM: [introducedByName, holdsStay],
    PERSON: self,
  },
  body: z.strictObject({
    identity: z.strictObject(identityShape).exactOptional(),
    contactRoutes: PersonBody.shape.contactRoutes.unwrap().exactOptional(),
    ...circumstancesShape,
  }),
  dates: { '/identity/dateOfBirth': bornBetween },
  shows: 'person',
  entity: () => personEntity,
  requires: [isThere, ...stands],
  decide({ body }, _state, context) {
    const { contactRoutes } = body;
    const identity = body.identity && identityIn(body.identity);
    if (isRefusal(identity)) return identity;
    const said = {
      ...identity,
      ...(contactRoutes && { contactRoutes }),
      ...circumstancesIn(body),
    };
    return [{ type: 'person-described', said, at: context.now }];
  },
});
