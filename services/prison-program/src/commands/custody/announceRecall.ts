import { recallCodes } from '@throughcare/contracts';
import { z } from 'zod';
import { command } from '../../bind.ts';
import { type OnPathway, openRecord, unless } from '../../domain/access/preconditions.ts';
import { holdsOrder } from '../../domain/access/relations.ts';
import { currentEpisode, whereaboutsOf } from '../../domain/custody/whereabouts.ts';

const isReleased: OnPathway = {
  kind: 'conflict',
  code: 'not-released',
  detail: 'Only a released person is recalled.',
  lacks(state) {
    const current = currentEpisode(state);
    return unless(current !== undefined && whereaboutsOf(current) === 'RELEASED');
  },
};

/** The officer says that the person is to be taken back; a prison admits whoever comes or is brought. */
export const announceRecall = command({
  name: 'announce-recall',
  summary: 'Announce that a released person is recalled',
  path: '/people/{pathwayRef}/custody/announce-recall',
  by: { PROB: holdsOrder },
  body: z.strictObject({ recallCode: z.enum(recallCodes).exactOptional() }),
  shows: 'custody',
  entity: ({ params }) => params.pathwayRef,
  requires: [...openRecord, isReleased],
  decide({ body }, state, context) {
    const current = currentEpisode(state);
    if (!current || current.recall) return [];
    const recall = { code: body.recallCode ?? null, step: context.step('PROB') };
    return [{ type: 'recall-announced', episodeId: current.id, recall }];
  },
});
