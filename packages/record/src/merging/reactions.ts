import { intakeEventTypes } from '@throughcare/contracts';
import type { DocumentType } from '../documentType.ts';
import { type AnyReaction, reactionsOn } from '../reaction.ts';
import type { Whatever } from '../whatever.ts';
import type { MergingOf } from './mergingOf.ts';
import type { Mergeable } from './pairs.ts';

/** What intake's word that two records are one person, or two after all, means to every other service. */
export function mergingReactions<S extends Mergeable, E extends { type: string }, Settings>(
  type: DocumentType<S, E, Settings>,
  merging: MergingOf<S>,
): readonly AnyReaction[] {
  const on = reactionsOn(type);
  return [
    on({
      to: intakeEventTypes.personMerged,
      does: 'the kept record takes over, the removed one forwards what it has',
      decide: ({ data, event }, state) =>
        merging.tell(state, event.subject, data, 'merged') as Whatever,
    }),
    on({
      to: intakeEventTypes.personUnmerged,
      does: 'the kept record gives back what came with the removed one, as it is now',
      decide: ({ data, event }, state) =>
        merging.tell(state, event.subject, data, 'unmerged') as Whatever,
    }),
  ];
}
