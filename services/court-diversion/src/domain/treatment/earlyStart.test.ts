import { at, OrderStory } from '../../../test/storyOfAnOrder.ts';
import { orderView } from '../order/view.ts';

const seen = (story: OrderStory) => story.story.shows(orderView, story.orderId, at('JUDGE'));

describe('treatment that began before the order', () => {
  const candidate = () => new OrderStory().toConsent().started('2026-01-02');

  it('is seen as what it is while there is no order, and starts none', () => {
    const story = candidate();
    expect(seen(story)).toMatchObject({
      state: 'CONSENTED',
      startedOn: '2026-01-02',
      startedEarly: true,
    });
    expect(story.published).toEqual([]);
  });

  it('makes the order active when it is made: early, never late, and counted from the order on', () => {
    const story = candidate().issued();
    expect([story.state, seen(story)?.startedEarly]).toEqual(['ACTIVE', true]);
    expect(story.story.last.published).toMatchObject([
      {},
      { data: { startedOn: '2026-01-02', early: true, late: false } },
    ]);
    // Made on 5 January, reviewed every thirty days from there.
    expect(story.story.state.tasks[`SCHEDULE_REVIEW.${story.orderId}`]?.dueAt).toBe(
      '2026-02-05T00:00:00.000Z',
    );
    expect(seen(story.at('2026-01-10T09:00:00.000Z'))?.order?.clocks.phaseDays).toBe(5);
  });

  it('a start on the day of the order or later is none', () => {
    const story = new OrderStory().toIssued().started('2026-01-05');
    expect(seen(story)?.startedEarly).toBe(false);
    expect(story.story.last.published).toMatchObject([{ data: { early: false } }]);
  });
});
