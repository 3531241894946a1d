import { at, OrderStory } from '../../../test/storyOfAnOrder.ts';

const active = () => new OrderStory().toIssued().started().at('2026-02-01T10:00:00.000Z');
const reported = (story = active()) =>
  story.asks(at('PROB'), 'report-non-compliance', { code: 'MISSED_TEST', on: '2026-01-30' });
const responds = (story: OrderStory, code: string) =>
  story.asks(at('JUDGE'), 'record-response', { code }).refusal;

describe('a sanction', () => {
  it('is refused for somebody of whom nothing was reported; praise and help are not', () => {
    for (const code of ['WARNING', 'MORE_HEARINGS', 'COMMUNITY_SERVICE'])
      expect(responds(active(), code)).toBe('nothing-reported');
    for (const code of ['PRAISE', 'MORE_FREQUENT_SESSIONS'])
      expect(responds(active(), code)).toBeUndefined();
  });

  it('answers a report once, also beside help; another one wants another report', () => {
    const story = reported();
    expect(responds(story, 'OTHER_LEVEL_OF_CARE')).toBeUndefined();
    expect(responds(story, 'WARNING')).toBeUndefined();
    expect(responds(story, 'COMMUNITY_SERVICE')).toBe('nothing-reported');
    reported(story.at('2026-02-02T10:00:00.000Z'));
    expect(responds(story, 'COMMUNITY_SERVICE')).toBeUndefined();
  });

  it('may answer treatment that is broken off', () => {
    expect(responds(active().brokenOff('2026-01-31'), 'WARNING')).toBeUndefined();
  });
});
