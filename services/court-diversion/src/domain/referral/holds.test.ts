import { shown } from '@throughcare/record';
import { id, organisationOf } from '@throughcare/testing';
import { at, OrderStory, provider, referralId } from '../../../test/storyOfAnOrder.ts';
import { orderView } from '../order/view.ts';
import { isOnHold } from './holds.ts';

const due = (story: OrderStory, code: string) =>
  story.story.state.tasks[`${code}.${story.orderId}`]?.dueAt;
const held = (story: OrderStory, moment: string) =>
  story.at(moment).hears('referral.held', { referralId });
const resumed = (story: OrderStory, moment: string) =>
  story.at(moment).hears('referral.resumed', { referralId });

describe('a candidate whose referral is on hold at intake', () => {
  it('asks the court only to look at it until it goes on, and then has what was left of the time', () => {
    const story = held(new OrderStory().routed(), '2026-01-06T09:00:00.000Z');
    expect(story.tasks).toEqual(['ON_HOLD']);
    expect(due(story, 'ON_HOLD')).toBe('2026-01-20T09:00:00.000Z');
    expect(isOnHold(story.order, story.story.state)).toBe(true);
    resumed(story, '2026-01-16T09:00:00.000Z');
    expect(due(story, 'TAKE_UP')).toBe('2026-01-17T09:00:00.000Z');
    expect(due(story, 'LEGAL_SCREEN')).toBe('2026-01-22T09:00:00.000Z');
    expect(isOnHold(story.order, story.story.state)).toBe(false);
  });

  it('is not late for a step that began while it was on hold, or after', () => {
    const story = held(new OrderStory().routed(), '2026-01-06T09:00:00.000Z');
    story.at('2026-01-08T09:00:00.000Z').eligible();
    expect(story.tasks).toEqual(['ON_HOLD']);
    resumed(story, '2026-01-10T09:00:00.000Z');
    expect(due(story, 'CLINICAL_SCREEN')).toBe('2026-01-24T09:00:00.000Z');
    const after = resumed(
      held(new OrderStory().routed(), '2026-01-05T10:00:00.000Z'),
      '2026-01-05T12:00:00.000Z',
    );
    after.at('2026-01-06T09:00:00.000Z').eligible();
    expect(due(after, 'CLINICAL_SCREEN')).toBe('2026-01-20T09:00:00.000Z');
  });

  it('counts each of several holds, and none that began after the time was over', () => {
    const story = new OrderStory().routed();
    resumed(held(story, '2026-01-06T09:00:00.000Z'), '2026-01-07T09:00:00.000Z');
    resumed(held(story, '2026-01-07T10:00:00.000Z'), '2026-01-08T10:00:00.000Z');
    expect(due(story, 'TAKE_UP')).toBe('2026-01-09T09:00:00.000Z');
    held(story, '2026-01-09T09:00:00.001Z');
    expect(due(story, 'TAKE_UP')).toBe('2026-01-09T09:00:00.000Z');
    expect(due(story, 'LEGAL_SCREEN')).toBeUndefined();
  });

  it('keeps a place only as long as the provider holds it', () => {
    const story = held(
      new OrderStory().routed().eligible().suitable().placed(),
      '2026-01-06T09:00:00.000Z',
    );
    expect(story.tasks).toEqual(['ON_HOLD', 'USE_PLACE']);
    expect(due(story, 'USE_PLACE')).toBe('2026-01-19T09:00:00.000Z');
    expect(story.tick('2026-01-19T09:00:00.000Z').tasks).toEqual(['ON_HOLD']);
  });

  it('waits for no answer of a provider, of the person or of the court', () => {
    const asked = new OrderStory().routed().eligible().suitable();
    asked.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    expect(held(asked, '2026-01-06T09:00:00.000Z').tasks).toEqual(['ON_HOLD']);
    const offered = new OrderStory().routed().eligible().suitable().placed();
    offered.asks(at('JUDGE'), 'offer-order');
    held(offered, '2026-01-06T09:00:00.000Z');
    expect(offered.tasks).toEqual(['ON_HOLD', 'USE_PLACE']);
    const consented = held(new OrderStory().toConsent(), '2026-01-06T09:00:00.000Z');
    expect(consented.tasks).toEqual(['ON_HOLD', 'USE_PLACE']);
    resumed(consented, '2026-01-07T09:00:00.000Z');
    expect(due(consented, 'ISSUE')).toBe('2026-01-13T09:00:00.000Z');
  });

  it('is ended by a withdrawal; an order that was issued stands', () => {
    const story = held(new OrderStory().routed(), '2026-01-06T09:00:00.000Z');
    story.hears('referral.withdrawn', { referralId, reasonCode: 'NEE' });
    expect(story.state).toBe('ENDED_ADMIN');
    const issued = held(new OrderStory().toIssued(), '2026-01-06T09:00:00.000Z');
    expect(issued.state).toBe('ISSUED');
    expect(isOnHold(issued.order, issued.story.state)).toBe(false);
    issued.started('2026-01-10');
    expect(issued.state).toBe('ACTIVE');
  });

  it('is told apart from another referral, and by their own time, whichever word comes first', () => {
    const story = new OrderStory().routed();
    story.at('2026-01-06T09:00:00.000Z').hears('referral.held', { referralId: id('other') });
    expect(isOnHold(story.order, story.story.state)).toBe(false);
    const late = new OrderStory().routed().at('2026-01-07T09:00:00.000Z');
    late.hears('referral.resumed', { referralId });
    expect(isOnHold(late.order, late.story.state)).toBe(false);
  });

  it('shows so to the court', () => {
    const story = held(new OrderStory().routed(), '2026-01-06T09:00:00.000Z');
    const asking = {
      actor: at('DCC'),
      now: story.story.now,
      organisation: organisationOf('court-26', 'COURT'),
      hash: (text: string) => text,
    };
    expect(shown(orderView, story.story.state, story.orderId, asking)).toMatchObject({
      onHold: true,
    });
  });
});
