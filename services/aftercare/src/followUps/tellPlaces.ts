import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { partner } from '../domain/partner/document.ts';
import { call, sharing } from '../domain/sharing/document.ts';
import { type Sharing, type SharingEvent, sharingId } from '../domain/sharing/state.ts';

export const tellPlaces = followUpsOn(partner)({
  name: 'tell-places',
  does: 'lets free places be shared out anew: a partner has opened its door, or has agreed to otherwise than before',
  payload: z.object({}),
  async run(_owing, tools) {
    await tools.change<Sharing, SharingEvent>(sharing, sharingId, (state) => call(state, null));
    return undefined;
  },
});
