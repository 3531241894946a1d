import { followUpsOn, refOf } from '@throughcare/record';
import { Disagreement, tellOfDisagreement as name } from '../domain/custody/disagreements.ts';
import { pathway } from '../domain/document.ts';
import { custodyReview, type ReviewEvent } from '../domain/review/document.ts';

/** Puts what two sources disagree about on the review list of a prison. */
export const tellOfDisagreement = followUpsOn(pathway)({
  name,
  does: 'puts what two sources disagree about on the review list of each prison',
  payload: Disagreement,
  async run({ id, payload: { reviewId, prisonId, at, source } }, tools) {
    await tools.change(custodyReview, reviewId, (item, context): ReviewEvent[] =>
      item.added
        ? []
        : [
            {
              type: 'review-item-added',
              added: {
                reason: 'HELD_ELSEWHERE',
                messageType: 'prisoner.received',
                prisonId,
                occurredAt: at,
                publishedAt: null,
                source,
                row: 0,
                pathwayRef: refOf(id),
                step: context.step('SYS'),
              },
            },
          ],
    );
    return undefined;
  },
});
