import { z } from 'zod';
import { followUp } from '../bind.ts';
import { call, sharing } from '../domain/sharing/document.ts';
import { Queue } from '../domain/sharing/queue.ts';
import { type Sharing, type SharingEvent, sharingId } from '../domain/sharing/state.ts';

/** Called once what it is about stands in the lists: whoever waits there now, or a place that nobody takes any more. */
export const callForPlaces = followUp({
  name: 'call-for-places',
  does: 'lets free places be shared out anew: the person waits for one, or needs one no more',
  payload: z.object({ queue: Queue.nullable() }),
  async run({ payload: { queue } }, tools) {
    await tools.change<Sharing, SharingEvent>(sharing, sharingId, (state) => call(state, queue));
    return undefined;
  },
});
