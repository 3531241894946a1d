import { id } from '@throughcare/testing';
import { at, OrderStory } from '../../../test/storyOfAnOrder.ts';

const report = { reportId: id('report') };
const active = () => new OrderStory().toIssued().started();

describe('a death', () => {
  it('that is reported pauses the start-by clock and ends nothing', () => {
    const story = new OrderStory().toIssued().hears('death.reported', report);
    expect(story.tasks).toContain('DEATH_REPORTED');
    expect(story.tick('2026-02-01T00:00:00.000Z').state).toBe('ISSUED');
    expect(story.hears('death.retracted', report).state).toBe('START_OVERDUE');
  });

  it('that is verified ends what is open and cancels what is set', () => {
    const story = active();
    story.hearing('STATUS', '2026-02-10T10:00:00.000Z');
    story.hears('death.verified', report);
    expect(story.state).toBe('ENDED_ADMIN');
    expect(story.order.end).toMatchObject({ reason: 'DIED' });
    expect(story.published).toEqual(['order.ended.v1', 'hearing.cancelled.v1']);
    expect(story.tasks).toEqual([]);
  });

  it('that is retracted lifts what that report caused, and no other', () => {
    const story = active().hears('death.verified', report);
    expect(story.hears('death.retracted', { reportId: id('another') }).state).toBe('ENDED_ADMIN');
    story.hears('death.retracted', report);
    expect(story.state).toBe('ACTIVE');
    expect(story.published).toEqual(['order.resumed.v1']);
    expect(story.order.liftedEnds).toHaveLength(1);
  });

  it('told by the prison ends whatever is open, a candidate too', () => {
    const died = { occurredAt: '2026-01-05T04:20:00.000Z' };
    expect(new OrderStory().routed().hears('prisoner.died', died).state).toBe('ENDED_ADMIN');
    const completed = active();
    completed.asks(at('IMPORT'), 'complete-order', { outcome: 'NOT_STATED', basis: 'ATTESTED' });
    expect(completed.hears('prisoner.died', died).state).toBe('COMPLETED');
  });

  it('stands as long as one report of it does', () => {
    const other = { reportId: id('another') };
    const story = active().hears('death.verified', report).hears('death.verified', other);
    expect(story.hears('death.retracted', report).state).toBe('ENDED_ADMIN');
    expect(story.hears('death.retracted', other).state).toBe('ACTIVE');
    const paused = active().hears('death.reported', report).hears('death.reported', other);
    expect(paused.hears('death.retracted', report).tasks).toContain('DEATH_REPORTED');
    expect(paused.hears('death.retracted', other).tasks).not.toContain('DEATH_REPORTED');
  });

  it('that is verified again after it was retracted ends all again', () => {
    const story = active().hears('death.verified', report).hears('death.retracted', report);
    expect(story.hears('death.verified', report).state).toBe('ENDED_ADMIN');
  });

  it('lifts no other end when it is retracted', () => {
    const story = active().asks(at('DCC'), 'end-administratively', { reason: 'ACQUITTED' });
    story.hears('death.verified', report).hears('death.retracted', report);
    expect(story.order.end?.reason).toBe('ACQUITTED');
  });

  it('heard again changes nothing', () => {
    const story = active().hears('death.verified', report, 40);
    expect(story.hears('death.verified', report, 40).story.last.events).toEqual([]);
  });
});
