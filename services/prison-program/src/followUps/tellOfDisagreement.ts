import { followUpsOn, refOf } from '@throughcare/record';
import { Disagreement, tellOfDisagreement as name } from '../domain/custody/disagreements.ts';
import { pathway } from '../domain/document.ts';
import { putOnReviewList } from '../domain/review/putOnReviewList.ts';

/** Puts what two sources disagree about on the review list of a prison. */
export const tellOfDisagreement = followUpsOn(pathway)({
  name,
  does: 'puts what two sources disagree about on the review list of each prison',
  payload: Disagreement,
  async run({ id, payload: { reviewId, prisonId, at, source } }, tools) {
    await putOnReviewList(tools, reviewId, {
      reason: 'HELD_ELSEWHERE',
      messageType: 'prisoner.received',
      prisonId,
      occurredAt: at,
      source,
      pathwayRef: refOf(id),
    });
    return undefined;
  },
});
