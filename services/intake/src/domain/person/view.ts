import { PathwayRef } from '@throughcare/contracts';
import { hasRole, mergedInto, type View } from '@throughcare/record';
import { z } from 'zod';
import { outreachOf } from '../death/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { isOfficer, partyOfActor } from '../referral/whoMaySee.ts';
import { needOf } from '../screening/need.ts';
import { personOf } from './personOf.ts';

export const PersonView = z
  .object({
    pathwayRef: PathwayRef,
    file: z
      .object({
        named: z.boolean(),
        need: z.enum(['KNOWN', 'NONE', 'UNKNOWN']),
        outreach: z.enum(['OPEN', 'PAUSED', 'STOPPED']),
        absorbing: PathwayRef.nullable(),
        absorbed: z.array(PathwayRef),
        mergedInto: PathwayRef.nullable(),
      })
      .nullable()
      .meta({ description: 'For intake’s own officers; null for everybody else' }),
  })
  .meta({ description: 'A person, by reference; identity is asked for separately' });

/** One per document, so it needs no id of its own. */
export const personEntity = 'person';

/** The same few words for a new record and for one that was there already: that it was is not told. */
export const personView: View<Pathway> = {
  schema: PersonView,
  of(state, _id, actor) {
    const person = personOf(state);
    if (!person) return undefined;
    const pathwayRef = state.ref as PathwayRef;
    const knows = isOfficer(actor) || partyOfActor(actor) in person.introducedBy;
    if (!knows && !hasRole(actor, 'PCM', 'PPT', 'PHC', 'PREC')) return undefined;
    if (!isOfficer(actor)) return { pathwayRef, file: null };
    const { absorbing, absorbed } = state.merges;
    return {
      pathwayRef,
      file: {
        named: person.identity !== null,
        need: needOf(state),
        outreach: outreachOf(state),
        absorbing: absorbing?.ref ?? null,
        absorbed: Object.keys(absorbed),
        mergedInto: mergedInto(state) as PathwayRef | null,
      },
    };
  },
};
