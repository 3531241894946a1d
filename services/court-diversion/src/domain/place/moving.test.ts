import { id } from '@throughcare/testing';
import { at, OrderStory, provider } from '../../../test/storyOfAnOrder.ts';
import { namedProvider } from '../order/state.ts';
import { orderView } from '../order/view.ts';

const other = 'provider-hillside';
const varied = (to = other, story = new OrderStory().toIssued().started()) =>
  story.asks(at('JUDGE'), 'vary-order', { treatmentDirectorOrg: to, reason: 'moved' });
const heldUntil = '2026-02-02T09:00:00.000Z';
const confirmed = (story: OrderStory) =>
  story.answered('confirmed', { providerOrg: other, heldUntil });
const noted = (story: OrderStory, code: string) =>
  story.story.state.tasks[`${code}.${story.orderId}`]?.dueAt;
const seen = (story: OrderStory, org: string) =>
  story.story.shows(orderView, story.orderId, at('PROV', org));

describe('an order that is varied to another provider', () => {
  it('asks that one for a place; who treats goes on, and stays the one that is named', () => {
    const story = varied();
    expect(story.published).toEqual(['order.varied.v1', 'place.requested.v1']);
    expect(story.story.last.published[1]?.data).toMatchObject({
      requestId: story.requestId,
      providerOrg: other,
      area: 'IL-COOK',
      startBy: null,
    });
    expect(story.order.place).toMatchObject({ providerOrg: provider, lapsed: null });
    expect(namedProvider(story.order)).toBe(provider);
    expect(seen(story, provider)?.place).toMatchObject({ held: true, requestedOf: null });
    expect(story.story.shows(orderView, story.orderId, at('DCC'))?.place).toMatchObject({
      requestedOf: other,
    });
    expect(story.tasks).toContain('PLACE_ANSWER');
    expect(story.asks(at('PROB'), 'file-breach').refusal).toBe('wrong-state');
  });

  it('goes on with the new one once that is confirmed; the other sees no more of it', () => {
    const story = confirmed(varied());
    expect(story.order.place).toMatchObject({ providerOrg: other, lapsed: null });
    expect(story.order.formerPlaces).toMatchObject([{ lapsed: { as: 'MOVED' } }]);
    expect(namedProvider(story.order)).toBe(other);
    expect(seen(story, provider)).toBeUndefined();
    expect(seen(story, other)).toMatchObject({ place: { held: true, providerOrg: other } });
    expect(noted(story, 'START_AT_PROVIDER')).toBe(heldUntil);
    const started = { orderId: story.orderId, episodeId: story.requestId, providerOrg: other };
    story.hears('treatment.start-confirmed', { ...started, startedOn: '2026-01-20' });
    expect(noted(story, 'START_AT_PROVIDER')).toBeUndefined();
  });

  it('stays with the one that treats where the new one refuses, and the court has a task until it deals with it', () => {
    const story = varied().answered('refused', {
      providerOrg: other,
      couldTake: ['provider-lake'],
    });
    expect(story.order.place).toMatchObject({ providerOrg: provider, lapsed: null });
    expect([namedProvider(story.order), seen(story, other)]).toEqual([provider, undefined]);
    // What another provider said is the court's to know.
    expect(seen(story, provider)?.place).toMatchObject({ lastNo: null });
    expect(noted(story, 'FIND_PLACE')).toBe('2026-01-06T09:00:00.000Z');
    expect(story.story.shows(orderView, story.orderId, at('DCC'))).toMatchObject({
      place: { lastNo: { reasonCode: 'NO_CAPACITY', couldTake: ['provider-lake'] } },
    });
    story.at('2026-01-08T09:00:00.000Z');
    expect(noted(varied(provider, story), 'FIND_PLACE')).toBeUndefined();
    expect(story.published).toEqual(['order.varied.v1']);
  });

  it('asks a third one instead where it is varied again before the answer, and takes no late answer', () => {
    const story = varied();
    const first = story.requestId;
    varied('provider-lake', story.at('2026-01-06T09:00:00.000Z'));
    expect(story.published).toEqual([
      'order.varied.v1',
      'place.request-withdrawn.v1',
      'place.requested.v1',
    ]);
    expect(story.story.last.published[1]?.data).toMatchObject({ requestId: first });
    story.answered('confirmed', { episodeId: first, providerOrg: other, heldUntil });
    expect(story.order.place?.providerOrg).toBe(provider);
  });

  it('counts a break-off meanwhile, which the start with the new one ends within the grace', () => {
    const story = varied().brokenOff('2026-01-12');
    expect(confirmed(story).state).toBe('TREATMENT_BROKEN_OFF');
    expect(story.started('2026-01-15').state).toBe('ACTIVE');
  });

  it('has its old provider again where the new one takes the place back, but not once treatment there has ended', () => {
    const back = (story: OrderStory) => story.answered('refused', { providerOrg: other });
    const story = back(confirmed(varied()));
    expect(story.order.place).toMatchObject({ providerOrg: provider, lapsed: null });
    expect(story.tasks).toContain('FIND_PLACE');
    const ended = varied();
    ended.hears('treatment.ended', {
      orderId: ended.orderId,
      episodeId: ended.order.place?.requestId,
      on: '2026-01-05',
      reasonGroup: 'COMPLETED',
    });
    expect(back(confirmed(ended)).order.place).toMatchObject({ lapsed: { as: 'TAKEN_BACK' } });
  });
});

describe('under an order', () => {
  it('another place can be asked for, not of the one that has it; of the area means of the others', () => {
    const story = new OrderStory().toIssued();
    const asks = (providerOrg: string | null) =>
      story.asks(at('PROB'), 'request-place', { providerOrg, area: 'IL-COOK' });
    expect(asks(provider).refusal).toBe('place-held');
    expect(asks(null).story.last.published[0]?.data).toMatchObject({ except: [provider] });
    expect(asks(other).refusal).toBe('place-already-requested');
    expect(story.asks(at('DCC'), 'withdraw-place-request').published).toEqual([
      'place.request-withdrawn.v1',
    ]);
  });

  it('a place that is taken back is lost: the others of the area are asked at once, but for that one', () => {
    const story = new OrderStory().toIssued().answered('refused');
    expect(story.order.place?.lapsed?.as).toBe('TAKEN_BACK');
    expect(story.published).toEqual(['place.requested.v1']);
    expect(story.story.last.published[0]?.data).toMatchObject({
      providerOrg: null,
      except: [provider],
      startBy: '2026-01-26',
    });
    expect(story.tasks).toContain('PLACE_ANSWER');
    story.answered('refused', { providerOrg: null, reasonCode: 'NO_PROVIDER' });
    expect([story.published, story.tasks.includes('FIND_PLACE')]).toEqual([[], true]);
    story.asks(at('DCC'), 'request-place', { providerOrg: other, area: 'IL-COOK' });
    expect(noted(confirmed(story), 'FIND_PLACE')).toBeUndefined();
    expect(namedProvider(story.order)).toBe(other);
  });

  it('it is the court that looks where the regime binds the order to a provider, and while a death is reported', () => {
    const bound = new OrderStory()
      .toConsent()
      .asks(at('IMPORT'), 'issue-order', {
        basis: 'ATTESTED',
        orderNumber: '1',
        profile: 'GERMANY_35_BTMG',
        startBy: '2026-01-26',
        endDate: null,
        treatmentDirectorOrg: provider,
      })
      .answered('refused');
    expect([bound.published, bound.tasks]).toEqual([[], ['FIND_PLACE']]);
    const died = new OrderStory().toIssued().hears('death.reported', { reportId: id('report') });
    expect(died.answered('refused').published).toEqual([]);
    expect(died.tasks).toContain('FIND_PLACE');
  });

  it('a place for whose start a file gives no day is watched until the day to which it is held', () => {
    const story = new OrderStory().toConsent().asks(at('IMPORT'), 'issue-order', {
      basis: 'ATTESTED',
      orderNumber: '1',
      startBy: null,
      endDate: null,
      treatmentDirectorOrg: provider,
    });
    expect(noted(story, 'START_AT_PROVIDER')).toBe('2026-01-19T09:00:00.000Z');
    expect(noted(story.started(), 'START_AT_PROVIDER')).toBeUndefined();
    expect(noted(new OrderStory().toIssued(), 'START_AT_PROVIDER')).toBeUndefined();
  });

  it('a holding that ran out just as the order was issued is a task, and asks nobody', () => {
    const story = new OrderStory().toIssued().answered('refused', { reasonCode: 'HOLD_EXPIRED' });
    expect([story.order.place?.lapsed?.as, story.published]).toEqual(['RAN_OUT', []]);
    expect(story.tasks).toContain('FIND_PLACE');
  });

  it('a place taken back is heard once, whichever of its words comes first', () => {
    const story = new OrderStory().routed().eligible().suitable();
    story.asks(at('DCC'), 'request-place', { providerOrg: provider, area: 'IL-COOK' });
    const { requestId: episodeId } = story;
    story.answered('refused', { episodeId }).answered('confirmed', { episodeId, heldUntil });
    expect(story.order.place).toBeNull();
    expect(story.answered('refused', { episodeId }).order.placeAnswers).toHaveLength(3);
  });
});
