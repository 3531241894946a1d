import { id } from '@throughcare/testing';
import { at, court, OrderStory, provider, self } from '../../../test/storyOfAnOrder.ts';
import { hearingView } from './view.ts';

const active = () => new OrderStory().toIssued().started();
const seen = (story: OrderStory, hearingId: string, who = at('JUDGE')) =>
  story.story.shows(hearingView, hearingId, who);
const report = { attendance: 'AS_AGREED', providerView: 'It goes well.' };

describe('a hearing', () => {
  it('shows its minutes to the court only, and only once it was held', () => {
    const story = active();
    const hearingId = story.hearing('STATUS', '2026-02-10T10:00:00.000Z');
    const hold = () =>
      story.asks(at('DCC'), 'hold-hearing', { minutes: ['REPORT_READ'] }, { hearingId });
    expect(story.at('2026-02-10T09:59:59.999Z') && hold().refusal).toBe('hearing-to-come');
    expect(seen(story, hearingId)).toMatchObject({ state: 'SCHEDULED', minutes: null });
    story.at('2026-02-10T10:00:00.000Z');
    expect(hold().refusal).toBeUndefined();
    expect(seen(story, hearingId)).toMatchObject({ state: 'HELD', minutes: ['REPORT_READ'] });
    expect(seen(story, hearingId, at('PROV', provider))).toMatchObject({ state: 'HELD' });
    expect(seen(story, hearingId, at('PROV', provider))).not.toHaveProperty('minutes');
    expect(seen(story, hearingId, self)).toMatchObject({ minutes: ['REPORT_READ'] });
    expect(seen(story, hearingId, at('PROV', 'another'))).toBeUndefined();
    expect(hold().story.last.refusal).toMatchObject({
      code: 'hearing-closed',
      more: { state: 'HELD' },
    });
  });

  it('shows whether its report was asked for and received', () => {
    const story = active();
    const hearingId = story.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    expect(seen(story, hearingId)?.report).toMatchObject({ requested: false, received: null });
    story.tick('2026-01-27T10:00:00.000Z');
    expect(seen(story, hearingId)?.report).toMatchObject({ requested: true, received: null });
    story.asks(at('PROV', provider), 'record-progress-report', report, { hearingId });
    expect(seen(story, hearingId)?.report).toMatchObject({ received: report });
    const again = story.asks(at('PROV', provider), 'record-progress-report', report, { hearingId });
    expect(again.refusal).toBe('report-received');
  });

  it('wants no report where it is no review', () => {
    const story = active();
    const hearingId = story.hearing('STATUS', '2026-02-10T10:00:00.000Z');
    expect(seen(story, hearingId)?.report).toBeNull();
    expect(story.asks(at('DCC'), 'record-progress-report', report, { hearingId }).refusal).toBe(
      'no-report-wanted',
    );
  });

  it('asks for no report that came before it was asked for, nor while a death is reported', () => {
    const early = active();
    const hearingId = early.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    early.asks(at('PROV', provider), 'record-progress-report', report, { hearingId });
    expect(early.tick('2026-01-27T10:00:00.000Z').published).toEqual([]);
    const paused = active();
    paused.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    paused.hears('death.reported', { reportId: id('report') });
    expect(paused.story.dueAt).toBe('2026-02-11T00:00:00.000Z');
    expect(paused.tick('2026-01-27T10:00:00.000Z').published).toEqual([]);
    paused.hears('death.retracted', { reportId: id('report') });
    expect(paused.published).toEqual(['progress-report.requested.v1']);
  });

  it('asks for a report once, not before its time, and not for a hearing that is cancelled', () => {
    const story = active();
    const hearingId = story.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    expect(story.tick('2026-01-27T09:59:59.999Z').published).toEqual([]);
    expect(story.tick('2026-01-27T10:00:00.000Z').published).toHaveLength(1);
    expect(story.tick('2026-01-28T10:00:00.000Z').published).toEqual([]);
    story.asks(at('DCC'), 'cancel-hearing', { reason: 'COURT' }, { hearingId });
    expect(story.published).toEqual(['hearing.cancelled.v1']);
    const other = active();
    const cancelled = other.hearing('REVIEW', '2026-02-10T10:00:00.000Z');
    other.asks(at('DCC'), 'cancel-hearing', { reason: 'COURT' }, { hearingId: cancelled });
    expect(other.tick('2026-01-27T10:00:00.000Z').published).toEqual([]);
  });

  it('is cancelled when its order comes to its end; one that was held stays held', () => {
    const story = active();
    const first = story.hearing('STATUS', '2026-02-10T10:00:00.000Z');
    const second = story.hearing('STATUS', '2026-02-20T10:00:00.000Z');
    story.at('2026-02-10T10:00:00.000Z');
    story.asks(at('DCC'), 'hold-hearing', { minutes: ['PERSON_PRESENT'] }, { hearingId: first });
    story.asks(at('DCC'), 'end-administratively', { reason: 'ORDER_EXPIRED' });
    expect(seen(story, first)?.state).toBe('HELD');
    expect(seen(story, second)?.state).toBe('CANCELLED');
    expect(story.story.state.hearings[second]?.cancelled?.reason).toBe('ORDER_CLOSED');
  });

  it('is not to be found by another court', () => {
    const story = active();
    const hearingId = story.hearing('STATUS', '2026-02-10T10:00:00.000Z');
    const cancel = (org: string, hearing: string) =>
      story.asks(at('DCC', org), 'cancel-hearing', { reason: 'COURT' }, { hearingId: hearing });
    expect(cancel('another', hearingId).refusal).toBe('not-found');
    expect(cancel(court, id('unknown')).refusal).toBe('not-found');
    expect(cancel(court, hearingId).refusal).toBeUndefined();
  });
});
