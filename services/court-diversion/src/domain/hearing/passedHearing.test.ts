import { at, court, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';
import { hearingView } from './view.ts';

const reviewAt = '2026-02-09T10:00:00.000Z';
const active = () => new OrderStory().toIssued().started();
const withReview = () => {
  const story = active();
  return { story, hearingId: story.hearing('REVIEW', reviewAt) };
};
const seen = (story: OrderStory, hearingId: string) =>
  story.story.shows(hearingView, hearingId, at('JUDGE'));
const move = (story: OrderStory, hearingId: string, moment: string, who = at('DCC')) =>
  story.asks(who, 'move-hearing', { at: moment, reason: 'NOT_HELD' }, { hearingId });

describe('a hearing whose day passes unheld', () => {
  it('raises a task at the end of the day, and stands in the way of no other review', () => {
    const { story } = withReview();
    expect(story.tick('2026-02-09T23:59:59.999Z').tasks).not.toContain('HEARING_NOT_HELD');
    expect(story.story.dueAt).toBe('2026-02-10T00:00:00.000Z');
    story.tick('2026-02-10T00:00:00.000Z');
    expect(story.tasks).toEqual(expect.arrayContaining(['HEARING_NOT_HELD', 'SCHEDULE_REVIEW']));
    story.hearing('REVIEW', '2026-02-20T10:00:00.000Z');
    expect(story.tasks).not.toContain('SCHEDULE_REVIEW');
    expect(story.tasks).toContain('HEARING_NOT_HELD');
  });

  it('does so for every kind, and while the order is suspended', () => {
    const story = active().asks(at('JUDGE'), 'suspend-order', { reason: 'HOSPITAL' });
    story.hearing('STATUS', reviewAt);
    expect(story.tick('2026-02-10T00:00:00.000Z').tasks).toContain('HEARING_NOT_HELD');
  });

  it('may be recorded late, or cancelled: the task is settled', () => {
    for (const [step, body] of [
      ['hold-hearing', { minutes: ['PERSON_ABSENT'] }],
      ['cancel-hearing', { reason: 'NOT_HELD' }],
    ] as const) {
      const { story, hearingId } = withReview();
      story.tick('2026-02-11T00:00:00.000Z').asks(at('DCC'), step, body, { hearingId });
      expect([story.refusal, story.tasks.includes('HEARING_NOT_HELD')]).toEqual([undefined, false]);
    }
  });

  it('is given a new date: the old one is cancelled, and the report is asked for anew', () => {
    const { story, hearingId } = withReview();
    story.tick('2026-02-10T00:00:00.000Z');
    move(story, hearingId, '2026-03-02T10:00:00.000Z');
    expect(story.published).toEqual(['hearing.cancelled.v1', 'hearing.scheduled.v1']);
    expect(seen(story, hearingId)).toMatchObject({ state: 'CANCELLED' });
    const next = Object.values(story.story.state.hearings).find(
      ({ replaces }) => replaces === hearingId,
    );
    expect(seen(story, next?.id ?? '')).toMatchObject({
      at: '2026-03-02T10:00:00.000Z',
      type: 'REVIEW',
      replaces: hearingId,
      report: { requested: false, received: null },
    });
    expect(story.tasks).not.toContain('HEARING_NOT_HELD');
    expect(story.tick('2026-02-16T10:00:00.000Z').published).toEqual([
      'progress-report.requested.v1',
    ]);
  });

  it('keeps the report that came before it', () => {
    const { story, hearingId } = withReview();
    const report = { attendance: 'AS_AGREED', providerView: 'It goes well.' };
    story.asks(at('PROV', provider), 'record-progress-report', report, { hearingId });
    move(story, hearingId, '2026-03-02T10:00:00.000Z');
    const next = Object.values(story.story.state.hearings).find(({ replaces }) => replaces);
    expect(seen(story, next?.id ?? '')).toMatchObject({ report: { received: report } });
  });

  it('is not moved into the past, when it was held, by another court, or onto another hearing', () => {
    const { story, hearingId } = withReview();
    expect(move(story, hearingId, '2026-01-01T10:00:00.000Z').refusal).toBe('hearing-in-the-past');
    const later = '2026-03-02T10:00:00.000Z';
    expect(move(story, hearingId, later, at('DCC', 'another')).refusal).toBe('not-found');
    expect(move(story, hearingId, later, at('JUDGE', court)).refusal).toBeUndefined();
    expect(move(story, hearingId, later).refusal).toBe('hearing-closed');
  });
});

describe('two hearings of one order at one moment', () => {
  const twice = (story: OrderStory, type: string) =>
    story.asks(at('DCC'), 'schedule-hearing', { type, at: reviewAt }).refusal;

  it('are one too many, of whatever kind', () => {
    const { story } = withReview();
    expect(twice(story, 'REVIEW')).toBe('hearing-at-this-time');
    expect(twice(story, 'STATUS')).toBe('hearing-at-this-time');
    const other = story.hearing('STATUS', '2026-02-09T10:30:00.000Z');
    expect(move(story, other, reviewAt).refusal).toBe('hearing-at-this-time');
  });

  it('are not two where the first was cancelled', () => {
    const { story, hearingId } = withReview();
    story.asks(at('DCC'), 'cancel-hearing', { reason: 'COURT' }, { hearingId });
    expect(twice(story, 'STATUS')).toBeUndefined();
  });
});
