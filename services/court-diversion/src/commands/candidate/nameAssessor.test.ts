import { at, OrderStory } from '../../../test/storyOfAnOrder.ts';

const toAssess = (story: OrderStory) =>
  story.story.index.filter(({ name }) => name === 'to-assess').map(({ key }) => key);
const named = (story: OrderStory, assessorOrg: string, who = at('DCC')) =>
  story.asks(who, 'name-assessor', { assessorOrg });

describe('naming assessors after the legal screen', () => {
  it('puts the candidate on their list, tells so, and leaves the deadline where it was', () => {
    const story = new OrderStory().routed().eligible();
    expect(toAssess(story)).toEqual(['court-26']);
    named(story.at('2026-01-07T09:00:00.000Z'), 'clinic-a');
    expect(toAssess(story)).toEqual(['clinic-a']);
    expect(story.published).toEqual(['eligibility.determined.v1']);
    expect(story.story.last.published[0]?.data).toMatchObject({
      eligible: true,
      assessorOrg: 'clinic-a',
    });
    expect(story.order.suitabilityBy).toBe('2026-01-19T09:00:00.000Z');
    named(story, 'clinic-a');
    expect(story.published).toEqual([]);
  });

  it('takes it from those who were named before', () => {
    const story = named(named(new OrderStory().routed().eligible(), 'clinic-a'), 'clinic-b');
    expect(story.state).toBe('LEGALLY_ELIGIBLE');
    const no = { suitable: false, reason: 'ASSESSMENT_NOT_COMPLETED' };
    const finds = (org: string) => story.asks(at('ASSR', org), 'determine-suitability', no);
    expect(finds('clinic-a').refusal).toBe('not-found');
    expect(finds('clinic-b').state).toBe('NOT_SUITABLE');
  });

  it('comes neither before the legal screen nor after the clinical one', () => {
    const early = new OrderStory().routed().asks(at('DCC'), 'take-up-candidate');
    expect(named(early, 'clinic-a').refusal).toBe('wrong-state');
    const late = new OrderStory().routed().eligible().suitable();
    expect(named(late, 'clinic-a').refusal).toBe('wrong-state');
  });
});
