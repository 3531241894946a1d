import { followUpsOn, mergedInto, refOf } from '@throughcare/record';
import { GivenBooking, openBooking as name, takeOver } from '../domain/custody/booking.ts';
import { pathway } from '../domain/document.ts';
import { putOnReviewList } from '../domain/review/putOnReviewList.ts';

/** Records that were merged one into another are followed to the one that was kept. */
const longestChain = 20;

/** Opens a stay that was booked under the wrong person at the one whose it is. */
export const openBooking = followUpsOn(pathway)({
  name,
  does: 'opens a stay that was booked under the wrong person at the one whose it is, with what was begun in it',
  payload: GivenBooking,
  async run({ id, state, payload: { toRef, episodeId, openedAs, goes, look } }, tools) {
    const given = state.episodes[episodeId];
    if (!given) return undefined;
    let at: string = toRef;
    for (let n = 0; n < longestChain; n++) {
      const taken = await tools.change(pathway, at, (to, context) =>
        takeOver(state, given, { openedAs, goes }, to, context),
      );
      const kept = mergedInto(taken);
      if (kept === null) break;
      at = kept;
    }
    for (const { reviewId, reason, prisonId, at: occurredAt, source } of look)
      await putOnReviewList(tools, reviewId, {
        reason,
        messageType: 'prisoner.booking.moved',
        prisonId,
        occurredAt,
        source,
        pathwayRef: refOf(reason === 'BOOKING_TOOK_ALONG' ? at : id),
      });
    return undefined;
  },
});
