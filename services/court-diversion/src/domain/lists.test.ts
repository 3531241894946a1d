import { at, OrderStory } from '../../test/storyOfAnOrder.ts';

const listed = (story: OrderStory, name: string) =>
  story.story.index.filter((entry) => entry.name === name).map(({ key }) => key);

describe('the lists of a court', () => {
  it('name a candidate of nobody under no court, and one that was taken up under its court', () => {
    const story = new OrderStory().routed();
    expect(listed(story, 'orders')).toEqual(['-', '-/CANDIDATE']);
    expect(listed(story, 'tasks')).toEqual(['-', '-']);
    story.asks(at('DCC'), 'take-up-candidate');
    expect(listed(story, 'orders')).toEqual(['court-26', 'court-26/CANDIDATE']);
    expect(listed(story, 'tasks')).toEqual(['court-26']);
  });

  it('name a candidate for the assessor while it waits for the clinical screen', () => {
    const story = new OrderStory().routed();
    expect(listed(story, 'to-assess')).toEqual([]);
    story.asks(at('PROS'), 'determine-eligibility', { eligible: true, assessorOrg: 'clinic' });
    expect(listed(story, 'to-assess')).toEqual(['clinic']);
    expect(listed(story.suitable(), 'to-assess')).toEqual([]);
    expect(listed(new OrderStory().routed().eligible(), 'to-assess')).toEqual(['court-26']);
  });

  it('name the hearings of the court, also those that were held, and none that was cancelled', () => {
    const story = new OrderStory().toIssued();
    const hearingId = story.hearing('STATUS', '2026-01-06T10:00:00.000Z');
    expect(listed(story, 'hearings')).toEqual(['court-26']);
    story.at('2026-01-06T10:00:00.000Z');
    story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['PERSON_PRESENT'] }, { hearingId });
    expect(listed(story, 'hearings')).toEqual(['court-26']);
    const cancelled = story.hearing('STATUS', '2026-01-07T10:00:00.000Z');
    story.asks(at('DCC'), 'cancel-hearing', { reason: 'COURT' }, { hearingId: cancelled });
    expect(story.story.index.filter(({ item }) => item === cancelled)).toEqual([]);
  });
});
