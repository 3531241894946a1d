import { addMilliseconds } from '@throughcare/contracts';
import { followUpsOn } from '@throughcare/record';
import { z } from 'zod';
import { sharing } from '../domain/sharing/document.ts';
import { shareOut } from '../domain/sharing/shareOut.ts';

export const sharePlaces = followUpsOn(sharing)({
  name: 'share-places',
  does: 'decides which free place goes to whom, the most endangered first, and who hears that none is free',
  payload: z.object({ turn: z.int() }),
  async run({ state, payload: { turn } }, tools) {
    if (state.turn !== turn || !state.runs || state.plan) return undefined;
    const shared = await shareOut(tools, state);
    if (shared === 'contested')
      return (current, { now, settings }) =>
        current.turn === turn && current.runs && !current.gathered && !current.plan
          ? [
              {
                type: 'places-contested',
                until: addMilliseconds(now, settings.gatherSeconds * 1_000),
              },
            ]
          : [];
    const { given, nobody, takenBack, empty, more } = shared;
    return (current, context) => {
      // Another process may have shared them out meanwhile: one plan stands.
      if (current.turn !== turn || !current.runs || current.plan) return [];
      const withIds = given.map((one) => ({
        ...one,
        places: one.places.map((place) => ({
          ...place,
          offerId: context.id(`offer/${one.ref}/${one.placementId}/${place.org}`),
        })),
      }));
      const plan = { given: withIds, nobody, takenBack };
      return [{ type: 'places-shared', plan, empty, more }];
    };
  },
});
