import { followUpsOn, mergedInto } from '@throughcare/record';
import { GivenBooking, openBooking as name, takeOver } from '../domain/custody/booking.ts';
import { pathway } from '../domain/document.ts';

/** Records that were merged one into another are followed to the one that was kept. */
const longestChain = 20;

/** Opens a stay that was booked under the wrong person at the one whose it is. */
export const openBooking = followUpsOn(pathway)({
  name,
  does: 'opens a stay that was booked under the wrong person at the one whose it is',
  payload: GivenBooking,
  async run({ state, payload: { toRef, episodeId, openedAs } }, tools) {
    const given = state.episodes[episodeId];
    if (!given) return undefined;
    let at: string = toRef;
    for (let n = 0; n < longestChain; n++) {
      const taken = await tools.change(pathway, at, (to, context) =>
        takeOver(given, openedAs, to, context),
      );
      const kept = mergedInto(taken);
      if (kept === null) break;
      at = kept;
    }
    return undefined;
  },
});
