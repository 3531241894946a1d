import { OrgId } from '@throughcare/contracts';
import { each, refuse } from '@throughcare/record';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { holdsOrder, holdsStay, introduced, office } from '../../domain/access/relations.ts';
import { guardianKind } from '../../domain/guardian/view.ts';
import { isThere, stands } from '../../domain/pathway/preconditions.ts';
import { aName, PersonBody } from '../../domain/person/body.ts';
import { nameIn } from '../../domain/person/noName.ts';
import { done } from '../../domain/step/done.ts';

/** Of somebody under 18: whose consent counts, and whom to ask. Identity stands here, so do they. */
export const recordGuardian = command({
  name: 'record-guardian',
  summary: 'Record the guardian of somebody under 18, or the authority that stands in',
  path: '/people/{pathwayRef}/guardians',
  by: {
    INTAKE: office,
    ...each(['DCC', 'PROB'], holdsOrder, introduced),
    ...each(['PCM', 'PHC'], holdsStay, introduced),
    NGOC: introduced,
  },
  body: z.strictObject({
    kind: guardianKind,
    name: z
      .strictObject({ givenName: aName, familyName: aName })
      .nullable()
      .meta({ description: 'Null where an authority acts and nobody there was named' }),
    org: OrgId.nullable().default(null).meta({ description: 'The authority' }),
    contactRoutes: PersonBody.shape.contactRoutes,
  }),
  creates: true,
  shows: 'guardian',
  entity: (_input, context) => context.id('guardian'),
  requires: [isThere, ...stands],
  decide({ body }, _state, context) {
    const name = body.name && nameIn(body.name);
    if (name === null && (body.kind !== 'AUTHORITY' || body.org === null))
      return refuse.invalid('/name', 'guardian-unnamed', 'Name the guardian, or the authority.');
    const guardian = {
      guardianId: context.id('guardian'),
      ...body,
      name,
      recorded: done(context),
      ended: null,
    };
    return [{ type: 'guardian-recorded', guardian }];
  },
});
