import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';

const deported = (story: OrderStory, on = '2026-02-02') =>
  story.at(`${on}T08:00:00.000Z`).hears('prisoner.deported', { occurredAt: `${on}T08:00:00.000Z` });
const due = (story: OrderStory, code: string) =>
  story.story.state.tasks[`${code}.${story.orderId}`]?.dueAt;

describe('once the person was deported', () => {
  it('nobody is asked to use the place that is held, to issue or to find another', () => {
    const story = new OrderStory().toConsent();
    expect(story.tasks).toEqual(['ISSUE', 'USE_PLACE']);
    deported(story, '2026-01-06');
    expect(story.tasks).toEqual(['PERSON_GONE']);
    expect(due(story, 'PERSON_GONE')).toBe('2026-01-07T08:00:00.000Z');
    expect(story.tick('2026-02-19T09:00:00.000Z').tasks).toEqual(['PERSON_GONE']);
  });

  it('nobody is asked to hold a hearing, to report for one, or why treatment has not started', () => {
    const active = new OrderStory().toIssued().started();
    active.hearing('REVIEW', '2026-02-20T10:00:00.000Z');
    expect(deported(active).tasks).toEqual(['PERSON_GONE']);
    active.tick('2026-02-19T10:00:00.000Z');
    expect(active.tasks).toEqual(['PERSON_GONE']);
    const hearings = Object.values(active.story.state.hearings);
    expect(hearings.map(({ report }) => report?.asked)).toEqual([null]);
    const waiting = deported(new OrderStory().toIssued(), '2026-01-07');
    expect(waiting.tick('2026-03-01T00:00:00.000Z').tasks).toEqual(['PERSON_GONE']);
    expect(waiting.state).toBe('ISSUED');
  });

  it('the task is settled by what the court decides, and by a prison that takes the person in again', () => {
    const suspended = deported(new OrderStory().toIssued().started());
    suspended.asks(at('DCC'), 'suspend-order', { reason: 'ABSCONDED_WARRANT' });
    expect(suspended.tasks).toEqual(['SUSPENDED']);
    const back = deported(new OrderStory().routed().eligible().suitable(), '2026-01-06');
    back.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(back.tasks).toEqual(['PERSON_GONE']);
    back.at('2026-01-08T08:00:00.000Z').hears('prisoner.received', {
      episodeId: id('stay'),
      prisonId: 'SWI',
      receivedAt: '2026-01-08T08:00:00.000Z',
      reason: 'ADMISSION',
    });
    expect(back.tasks).toEqual(['PLACE_ANSWER']);
  });
});
