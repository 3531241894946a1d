import { PathwayRef } from '@throughcare/contracts';
import { at, mergedInto, notice, viewsOn } from '@throughcare/record';
import { z } from 'zod';
import { hearsOne } from '../access/ofReferral.ts';
import {
  announced,
  courtOfPerson,
  heldLast,
  holdsCase,
  holdsStay,
  introduced,
  named,
  office,
  self,
  source,
} from '../access/relations.ts';
import { outreachOf } from '../death/outreach.ts';
import type { Pathway } from '../pathway/state.ts';
import { needOf } from '../screening/need.ts';
import { isOpened, personOf } from './personOf.ts';

export const PersonView = z
  .object({ pathwayRef: notice(PathwayRef) })
  .meta({ description: 'A person, by reference; identity is asked for separately' });

/** One per document, so it needs no id of its own. */
export const personEntity = 'person';

/** The same few words for a new record and for one that was there already: that it was is not told. */
export const personView = viewsOn<Pathway>()({
  name: 'person',
  param: 'pathwayRef',
  schema: PersonView,
  seenBy: [
    self,
    office,
    source,
    introduced,
    named,
    holdsStay,
    heldLast,
    announced,
    courtOfPerson,
    hearsOne,
    holdsCase,
  ],
  of: (state) => (isOpened(state) ? { pathwayRef: state.ref as PathwayRef } : undefined),
});

export const FileView = z
  .object({
    named: notice(z.boolean()),
    need: at('L2', z.enum(['KNOWN', 'NONE', 'UNKNOWN'])),
    outreach: at('L1', z.enum(['OPEN', 'PAUSED', 'STOPPED'])),
    absorbing: notice(PathwayRef.nullable()),
    absorbed: notice(z.array(PathwayRef)),
    mergedInto: notice(PathwayRef.nullable()),
  })
  .meta({ description: 'How the record stands, for intake’s own officers and for sources' });

export const fileView = viewsOn<Pathway>()({
  name: 'file',
  param: 'pathwayRef',
  schema: FileView,
  seenBy: [office, source],
  of(state): z.infer<typeof FileView> | undefined {
    const person = personOf(state);
    if (!person) return undefined;
    const { absorbing, absorbed } = state.merges;
    return {
      named: person.identity !== null,
      need: needOf(state),
      outreach: outreachOf(state),
      absorbing: (absorbing?.ref ?? null) as PathwayRef | null,
      absorbed: Object.keys(absorbed) as PathwayRef[],
      mergedInto: mergedInto(state) as PathwayRef | null,
    };
  },
});
