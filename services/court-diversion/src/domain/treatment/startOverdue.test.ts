import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';

describe('the start-by day', () => {
  it('wakes at its end, and not before', () => {
    const story = new OrderStory().toIssued();
    expect(story.story.dueAt).toBe('2026-01-27T00:00:00.000Z');
    expect(story.tick('2026-01-26T23:59:59.999Z').state).toBe('ISSUED');
    expect(story.tick('2026-01-27T00:00:00.000Z').state).toBe('START_OVERDUE');
    expect(story.published).toEqual(['treatment.start-overdue.v1']);
    expect(story.tick('2026-03-01T00:00:00.000Z').published).toEqual([]);
  });

  it('takes a late start all the same', () => {
    const story = new OrderStory()
      .toIssued()
      .tick('2026-01-27T00:00:00.000Z')
      .started('2026-01-29');
    expect(story.state).toBe('ACTIVE');
    expect(story.story.last.published[0]?.data).toMatchObject({ late: true });
    expect(story.tasks).not.toContain('ASK_WHY_NOT_STARTED');
  });

  it('allows a breach only after the provider was asked why and answered', () => {
    const story = new OrderStory().toIssued().tick('2026-01-27T00:00:00.000Z');
    expect(story.asks(at('PROB'), 'file-breach').refusal).toBe('provider-not-asked');
    story.asks(at('PROB'), 'ask-provider');
    expect(story.asks(at('PROB'), 'file-breach').refusal).toBe('provider-not-asked');
    story.asks(at('PROV', provider), 'record-provider-answer', { answer: 'NOT_SEEN' });
    expect(story.asks(at('PROB'), 'file-breach').state).toBe('BREACHED');
  });

  it('can be set anew where the provider was late, and passes anew', () => {
    const story = new OrderStory().toIssued().tick('2026-01-27T00:00:00.000Z');
    const body = { startBy: '2026-02-05', reason: 'PROVIDER_DELAY' };
    expect(story.asks(at('JUDGE'), 'set-start-by', body).state).toBe('ISSUED');
    expect(story.published).toEqual(['order.varied.v1']);
    expect(story.tick('2026-02-06T00:00:00.000Z').state).toBe('START_OVERDUE');
  });

  it('is not watched where a file gives none', () => {
    const story = new OrderStory().toIssued();
    expect(story.issued().refusal).toBe('wrong-state');
    const none = new OrderStory().toConsent().issued({ startBy: null });
    expect(none.refusal).toBe('start-by-required');
  });

  it('is kept by a start on that very day, whenever it is reported', () => {
    const late = (story: OrderStory) => story.story.last.published.at(-1)?.data.late;
    const story = new OrderStory().toIssued().tick('2026-01-27T00:00:00.000Z');
    expect(late(story.started('2026-01-26'))).toBe(false);
    const none = new OrderStory().toConsent().asks(at('IMPORT'), 'issue-order', {
      basis: 'ATTESTED',
      orderNumber: '1',
      startBy: null,
      endDate: null,
      treatmentDirectorOrg: null,
    });
    expect(late(none.started('2026-01-26'))).toBe(false);
  });

  it('is not passed while a death is reported, and wakes nobody', () => {
    const story = new OrderStory().toIssued();
    story.hears('death.reported', { reportId: id('report') });
    expect(story.story.dueAt).toBe('2027-01-06T00:00:00.000Z');
    expect(story.tick('2026-01-27T00:00:00.000Z').state).toBe('ISSUED');
  });

  it('is not watched once the treatment has started, or the order has come to its end', () => {
    expect(new OrderStory().toIssued().started().story.dueAt).toBe('2027-01-06T00:00:00.000Z');
    const ended = new OrderStory().toIssued();
    ended.asks(at('DCC'), 'end-administratively', { reason: 'ACQUITTED' });
    expect(ended.tick('2026-01-27T00:00:00.000Z').published).toEqual([]);
    expect(ended.started('2026-01-10').order.start).toBeNull();
  });
});
