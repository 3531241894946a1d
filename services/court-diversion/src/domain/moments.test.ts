import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../test/storyOfAnOrder.ts';
import { holdsOrder, toSomeOrder } from './access/relations.ts';
import { pathway } from './document.ts';
import { given } from './pathway/given.ts';
import { taskView } from './task/view.ts';

it('what was never asked for is not decided on', () => {
  for (const nothing of [null, undefined]) expect(() => given(nothing)).toThrow('nobody asked');
  for (const something of [0, '', false]) expect(given(something)).toBe(something);
});

it('a task is overdue from its very moment on', () => {
  const story = new OrderStory().routed();
  const taskId = `TAKE_UP.${story.orderId}`;
  const seen = (moment: string) => story.at(moment).story.shows(taskView, taskId, at('DCC'));
  expect(seen('2026-01-07T08:59:59.999Z')).toMatchObject({ overdue: false });
  expect(seen('2026-01-07T09:00:00.000Z')).toMatchObject({ overdue: true });
});

it('a court has to do with a person by one of their orders, and by none where there is none', () => {
  const { state } = new OrderStory().toIssued().story;
  const holds = (of: typeof state, org?: string) =>
    toSomeOrder(holdsOrder).holds(of, { actor: at('JUDGE', org), params: {} } as never);
  expect([holds(state), holds(state, 'another-court')]).toEqual([true, false]);
  expect(holds(pathway.empty(state.pathwayRef))).toBe(false);
});

describe('what a court did in the very moment', () => {
  const running = () => new OrderStory().toIssued().started();

  it('at which it heard of custody, is its decision on that', () => {
    const story = running()
      .at('2026-02-02T08:00:00.000Z')
      .hears('prisoner.received', {
        episodeId: id('stay'),
        prisonId: 'SWI',
        receivedAt: '2026-02-02T08:00:00.000Z',
        reason: 'ADMISSION',
      });
    expect(story.tasks).toContain('IN_CUSTODY');
    story.asks(at('DCC'), 'suspend-order', { reason: 'CUSTODY' }).asks(at('DCC'), 'resume-order');
    expect(story.refusal).toBeUndefined();
    expect(story.tasks).not.toContain('IN_CUSTODY');
  });

  it('at which it heard that treatment ended, is its hearing of that', () => {
    const story = running().at('2026-02-01T10:00:00.000Z');
    const hearingId = story.hearing('STATUS', '2026-02-03T09:00:00.000Z');
    story.at('2026-02-03T10:00:00.000Z').hears('treatment.ended', {
      orderId: story.orderId,
      episodeId: id('episode'),
      on: '2026-02-03',
      reasonGroup: 'COMPLETED',
    });
    expect(story.tasks).toContain('TREATMENT_ENDED');
    story.asks(at('JUDGE'), 'hold-hearing', { minutes: ['PERSON_PRESENT'] }, { hearingId });
    expect(story.refusal).toBeUndefined();
    expect(story.tasks).not.toContain('TREATMENT_ENDED');
  });
});

it('nobody finds another place for an order that was issued, nor while one is asked for again', () => {
  const lost = () => new OrderStory().toConsent().tick('2026-01-19T09:00:00.000Z');
  expect(lost().tasks).toContain('FIND_PLACE');
  const again = lost().asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'X' });
  expect(again.refusal).toBeUndefined();
  expect(again.tasks).not.toContain('FIND_PLACE');
  const issued = new OrderStory().toIssued().tick('2026-01-19T09:00:00.000Z');
  expect(issued.tasks).not.toContain('FIND_PLACE');
});
