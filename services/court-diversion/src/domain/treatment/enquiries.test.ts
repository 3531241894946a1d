import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';
import { orderView } from '../order/view.ts';

const overdue = () => new OrderStory().toIssued().tick('2026-01-27T00:00:00.000Z');
const asked = (story = overdue()) => story.asks(at('PROB'), 'ask-provider');
const enquiryOf = (story: OrderStory) => story.order.enquiries.at(-1);
const answered = (story: OrderStory, answer = 'PROVIDER_DELAY') =>
  story.hears('enquiry.answered', {
    orderId: story.orderId,
    episodeId: story.requestId,
    enquiryId: enquiryOf(story)?.id,
    providerOrg: provider,
    answer,
  });
const seen = (story: OrderStory) =>
  story.story.shows(orderView, story.orderId, at('PROB'))?.enquiries?.at(-1);

describe('a question of the court to the provider', () => {
  it('is told to the provider with the day by which it is answered', () => {
    const story = asked();
    expect(story.published).toEqual(['enquiry.opened.v1']);
    expect(story.story.last.published[0]?.data).toMatchObject({
      providerOrg: provider,
      about: 'NOT_STARTED',
      dueAt: '2026-01-30T00:00:00.000Z',
    });
    expect(story.story.dueAt).toBe('2026-01-30T00:00:00.000Z');
    expect(asked(story).refusal).toBe('already-asked');
  });

  it('that is answered on the side of the provider is answered here, and seen; told once more it is the same', () => {
    const story = answered(asked());
    expect(story.published).toEqual(['enquiry.closed.v1']);
    expect(seen(story)).toMatchObject({ answer: 'PROVIDER_DELAY', unanswered: false });
    expect(story.tasks).toContain('DECIDE_NOT_STARTED');
    expect(answered(story, 'NOT_SEEN').published).toEqual([]);
    expect(seen(story)).toMatchObject({ answer: 'PROVIDER_DELAY' });
  });

  it('that is not answered in time comes back as a fact on which a breach may rest, and a late answer still counts', () => {
    const story = asked();
    expect(story.tick('2026-01-29T23:59:59.999Z').asks(at('PROB'), 'file-breach').refusal).toBe(
      'provider-not-asked',
    );
    story.tick('2026-01-30T00:00:00.000Z');
    expect(story.published).toEqual([]);
    expect(seen(story)).toMatchObject({ answer: null, unanswered: true });
    expect(story.tasks).toContain('DECIDE_NOT_STARTED');
    expect(seen(answered(story))).toMatchObject({ answer: 'PROVIDER_DELAY', unanswered: true });
    const filed = asked().tick('2026-01-30T00:00:00.000Z');
    expect(filed.asks(at('PROB'), 'file-breach').state).toBe('BREACHED');
  });

  it('may be asked anew once its time is over, and then the first one needs no answer', () => {
    const story = asked(asked().tick('2026-01-30T00:00:00.000Z'));
    expect(story.published).toEqual(['enquiry.closed.v1', 'enquiry.opened.v1']);
  });

  it('is over once treatment is known to have started, so that another may follow', () => {
    const story = asked().started('2026-01-27');
    expect(story.published).toEqual(['order.activated.v1', 'enquiry.closed.v1']);
    expect(asked(story).story.last.published[0]?.data).toMatchObject({ about: 'NOT_RUNNING' });
    answered(story, 'NOT_SEEN');
    expect(story.tasks).toContain('READ_ANSWER');
    story
      .at('2026-01-28T09:00:00.000Z')
      .asks(at('DCC'), 'record-response', { code: 'MORE_FREQUENT_SESSIONS' });
    expect(story.tasks).not.toContain('READ_ANSWER');
  });

  it('is answered by the provider that was asked, or for it by the court, and by no other one', () => {
    const story = asked();
    story.asks(at('DCC'), 'request-place', { providerOrg: 'second', area: 'IL-COOK' });
    const answer = { answer: 'OTHER_PROVIDER' };
    expect(story.asks(at('PROV', 'second'), 'record-provider-answer', answer).refusal).toBe(
      'not-asked',
    );
    expect(story.asks(at('PROV', 'third'), 'record-provider-answer', answer).refusal).toBe(
      'not-found',
    );
    expect(story.asks(at('DCC'), 'record-provider-answer', answer).published).toEqual([
      'enquiry.closed.v1',
    ]);
  });

  it('does not pass while a death is reported, and nobody is told where the order names no provider', () => {
    const story = asked().hears('death.reported', { reportId: id('report') });
    expect(seen(story.tick('2026-02-20T00:00:00.000Z'))).toMatchObject({ unanswered: false });
    const none = new OrderStory().routed('VC').eligible().suitable().consented();
    none.asks(at('IMPORT'), 'issue-order', {
      basis: 'ATTESTED',
      orderNumber: '1',
      startBy: '2026-01-26',
      endDate: null,
      treatmentDirectorOrg: null,
    });
    expect(asked(none.tick('2026-01-27T00:00:00.000Z')).published).toEqual([]);
    expect(enquiryOf(none)).toMatchObject({ providerOrg: null });
  });
});
