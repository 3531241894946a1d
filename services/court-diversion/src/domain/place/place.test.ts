import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';

const asked = () => {
  const story = new OrderStory().routed().eligible().suitable();
  return story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
};
const answer = (story: OrderStory, name: 'confirmed' | 'refused', more: object = {}) =>
  story.answered(name, {
    ...(name === 'confirmed' && { heldUntil: '2026-01-19T09:00:00.000Z' }),
    ...more,
  });
const file = at('IMPORT', 'court-26');

describe('a treatment place', () => {
  it('is that of the order that the provider answered about', () => {
    expect(answer(asked(), 'confirmed', { orderId: id('another order') }).state).toBe(
      'CLINICALLY_SUITABLE',
    );
    expect(answer(asked(), 'confirmed').state).toBe('TREATMENT_PLACE_CONFIRMED');
  });

  it('is held only where it was asked for, and taken back only where it is held', () => {
    const unasked = answer(new OrderStory().routed().eligible().suitable(), 'confirmed');
    expect(unasked.order.place).toBeNull();
    expect(answer(asked(), 'confirmed', { episodeId: id('another') }).order.place).toBeNull();
    expect(answer(asked(), 'refused').order.placeRequests[0]?.ended?.as).toBe('REFUSED');
    const twice = answer(answer(asked(), 'refused'), 'refused');
    expect(twice.order).toMatchObject({ place: null, placeAnswers: { length: 2 } });
    const again = answer(answer(asked(), 'confirmed'), 'refused');
    expect(again.order.place?.lapsed?.as).toBe('TAKEN_BACK');
  });

  it('does not lapse by itself under an order', () => {
    const story = new OrderStory().toIssued();
    expect(story.story.dueAt).toBe('2026-01-27T00:00:00.000Z');
    expect(story.tick('2026-01-20T09:00:00.000Z').order.place?.lapsed).toBeNull();
  });

  it('lapses at the moment up to which it is held, and wakes the record then', () => {
    const story = answer(asked(), 'confirmed');
    expect(story.story.dueAt).toBe('2026-01-19T09:00:00.000Z');
    expect(story.tick('2026-01-19T08:59:59.999Z').order.place?.lapsed).toBeNull();
    expect(story.tick('2026-01-19T09:00:00.000Z').order.place?.lapsed).not.toBeNull();
    expect(story.story.dueAt).toBeNull();
  });

  it('is given up, or no longer asked for, once there will be no order; but not by a death', () => {
    const ends = (story: OrderStory) => story.asks(at('DEF'), 'withdraw-candidate');
    expect(ends(asked()).order.placeRequests[0]?.ended?.as).toBe('WITHDRAWN');
    expect(ends(answer(asked(), 'confirmed')).order.place?.lapsed).not.toBeNull();
    const died = asked().hears('death.verified', { reportId: id('report') });
    expect(died.published).toEqual(['candidate.closed.v1']);
    expect(died.order.placeRequests[0]?.ended).toBeNull();
    const stopped = new OrderStory().toIssued();
    stopped.asks(at('DCC'), 'end-administratively', { reason: 'ACQUITTED' });
    expect(stopped.published).toEqual(['order.ended.v1']);
  });

  it('is asked for once at a time, and not while one is held', () => {
    const request = (story: OrderStory) =>
      story.asks(at('DCC'), 'request-place', { providerOrg: null, area: 'IL-COOK' }).refusal;
    expect(request(asked())).toBe('place-already-requested');
    const offered = answer(asked(), 'confirmed').asks(at('JUDGE'), 'offer-order');
    expect(request(offered)).toBe('place-held');
    const none = new OrderStory().routed().eligible().suitable();
    expect(none.asks(at('DCC'), 'withdraw-place-request').refusal).toBe('no-place-requested');
  });

  it('is confirmed in writing by the provider that was asked, once, or attested by a file', () => {
    const body = { heldUntil: '2026-01-20T09:00:00.000Z', confirmation: 'letter 1' };
    const confirms = (story: OrderStory, who = at('PROV', provider)) =>
      story.asks(who, 'confirm-place', body);
    expect(confirms(asked()).state).toBe('TREATMENT_PLACE_CONFIRMED');
    expect(confirms(answer(asked(), 'refused'), at('PROV', provider)).refusal).toBe('not-found');
    const offered = answer(asked(), 'confirmed').asks(at('JUDGE'), 'offer-order');
    expect(confirms(offered).refusal).toBe('place-held');
    const lapsed = answer(asked(), 'confirmed').tick('2026-01-19T09:00:00.000Z');
    expect(confirms(lapsed).refusal).toBe('no-place-requested');
    const none = new OrderStory().routed().eligible().suitable();
    const attested = { heldUntil: null, confirmation: null, basis: 'ATTESTED' };
    expect(none.asks(file, 'confirm-place', attested).order.place?.providerOrg).toBeNull();
  });

  it('is needed by what the programme is about, or by its regime; a file needs none', () => {
    const offers = (programmeCode: string, who = at('JUDGE'), body = {}) =>
      new OrderStory().routed(programmeCode).eligible().suitable().asks(who, 'offer-order', body);
    expect(offers('DC').refusal).toBe('place-not-confirmed');
    expect(offers('VC').refusal).toBeUndefined();
    expect(offers('DC', file, { basis: 'ATTESTED' }).refusal).toBeUndefined();
  });
});
