import type { Part } from '../journeys/support/cast.ts';
import { issuedOrder, legal } from '../journeys/support/court.ts';
import type { Journey } from '../journeys/support/journey.ts';
import { onboard } from '../journeys/support/partners.ts';
import { insideWithNeed, outUnplanned } from '../journeys/support/stories.ts';
import type { Hand } from './hand.ts';

/** One of the main tasks: what was so before, who does it, by which steps, and whether it is done. */
export type Task = {
  readonly name: string;
  readonly aim: number;
  readonly by: Part;
  before(journey: Journey): Promise<{ isDone(): Promise<boolean> }>;
  steps(hand: Hand): Promise<void>;
};

export const tasks: readonly Task[] = [
  {
    name: 'issue-order',
    aim: 12,
    by: 'judge',
    async before(journey) {
      const order = await issuedOrder(journey, { until: 'OFFERED' });
      await order.does('counsel', 'record-answer', {
        answer: 'CONSENTED',
        informed: true,
        voluntary: true,
        pleaType: 'POST_PLEA',
        counsel: legal.counsel,
      });
      await journey.settle();
      return { isDone: async () => (await order.state()) === 'ISSUED' };
    },
    async steps(hand) {
      await hand.follow(/^Open: /);
      await hand.follow('Issue the order');
      await hand.type('Order number', '26-DC-7');
      await hand.tick('Treatment');
      await hand.tick('Tests');
      await hand.tick('High risk and high need');
      await hand.tick('Voluntary, after advice by counsel');
      await hand.press('Continue');
      await hand.press('Issue the order');
    },
  },
  {
    name: 'enrol',
    aim: 8,
    by: 'caseManager',
    async before(journey) {
      const stay = await insideWithNeed(journey);
      return {
        isDone: async () =>
          (
            (await journey.as('caseManager').sees(`/prison-program/people/${stay.ref}`))
              .enrolments as unknown[]
          ).length === 1,
      };
    },
    async steps(hand) {
      await hand.follow(/^Open: /);
      await hand.follow('Refer to a programme');
      await hand.tick('Therapeutic community');
      await hand.press('Refer to a programme');
    },
  },
  {
    name: 'claim',
    aim: 3,
    by: 'harbour',
    async before(journey) {
      await onboard(journey, 'harbour');
      await outUnplanned(journey, await insideWithNeed(journey));
      return {
        isDone: async () => (await journey.as('harbour').lists('/aftercare/cases')).length === 1,
      };
    },
    async steps(hand) {
      await hand.follow(/^Open: /);
      await hand.follow('Take on');
      await hand.press('Take on');
    },
  },
];
