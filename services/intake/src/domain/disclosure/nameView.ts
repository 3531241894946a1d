import { PathwayRef } from '@throughcare/contracts';
import { among, at, consentMissing, mergedInto, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { introducedByName, readersOfNames } from '../access/relations.ts';
import { isDecidedFor } from '../guardian/minor.ts';
import { decidedFor } from '../guardian/view.ts';
import type { Pathway } from '../pathway/state.ts';
import { nameShape } from '../person/nameShape.ts';
import { personOf } from '../person/personOf.ts';

export const NameView = z
  .object({
    // With the name and never without it.
    pathwayRef: at('ID.name', PathwayRef),
    name: at(
      'ID.name',
      z.object(nameShape).nullable().meta({ description: 'Null while nobody has said who it is' }),
    ),
    numbers: at(
      'ID.name',
      z
        .array(z.object({ type: z.string(), value: z.string() }))
        .meta({ description: 'Those that the caller’s organisation gave the person' }),
    ),
    decidedFor,
    consentMissing,
  })
  .meta({ description: 'Who a reference is, as far as a list needs it' });

/** Only whoever reads the identity itself: who knows of the person and not who it is finds no row here. */
export const nameView = viewsOn<Pathway>()({
  name: 'name',
  param: 'pathwayRef',
  schema: NameView,
  seenBy: [...readersOfNames, among(['DCC', 'PROS', 'DEF', 'PROB', 'PCM'], introducedByName)],
  of(state, _id, asking, levels) {
    const person = personOf(state);
    if (!person || !levels.has('ID.name') || mergedInto(state) !== null) return undefined;
    const { identity, identifiers } = person;
    return {
      pathwayRef: state.ref as PathwayRef,
      name: identity && {
        givenName: identity.givenName,
        familyName: identity.familyName,
        note: identity.note,
      },
      numbers: identifiers
        .filter(({ issuer }) => issuer === asking.actor.org)
        .map(({ type, value }) => ({ type, value })),
      decidedFor: isDecidedFor(state, asking),
    };
  },
});
