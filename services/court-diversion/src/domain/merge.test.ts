import { ref } from '@throughcare/testing';
import { at, OrderStory } from '../../test/storyOfAnOrder.ts';
import { courtDiversionSettings } from '../settings.ts';
import { courtPathway } from './courtPathway.ts';
import { itemsFrom, itemsOf, newHere } from './moving.ts';
import { orderState } from './orderState.ts';
import { emptyPathway, type Pathway } from './pathway.ts';

const merge = { keptRef: ref('kept'), removedRef: ref('person') };
const take = (state: Pathway, from: Pathway): Pathway =>
  newHere(itemsOf(from), state).reduce(courtPathway.evolve, state);
const theOrder = (state: Pathway, orderId: string) => {
  const order = state.orders[orderId];
  if (!order) throw new Error('not there');
  return order;
};

describe('a record that was merged into another', () => {
  it('refuses commands and names the record that goes on', () => {
    const story = new OrderStory().toIssued().hears('person.merged', merge);
    story.asks(at('JUDGE'), 'set-start-by', { startBy: '2026-02-01', reason: 'HOSPITAL' });
    expect(story.story.last.refusal).toMatchObject({
      code: 'person-merged',
      more: { keptRef: merge.keptRef },
    });
    expect(
      story.asks(at('JUDGE', 'another'), 'suspend-order', { reason: 'HOSPITAL' }).refusal,
    ).toBe('not-found');
  });

  it('decides nothing any more: no timer, no task, no list', () => {
    const story = new OrderStory().toIssued().hears('person.merged', merge);
    expect(story.story.dueAt).toBeNull();
    expect(story.tasks).toEqual([]);
    expect(courtPathway.index?.(story.story.state)).toEqual([]);
    expect(story.tick('2026-03-01T00:00:00.000Z').published).toEqual([]);
  });

  it('owes its items to the kept record, and every fact that it hears later', () => {
    const story = new OrderStory().toIssued().hears('person.merged', merge);
    const followUps = () =>
      story.story.last.events.flatMap(
        (event) => courtPathway.followUps?.(event, story.story.state) ?? [],
      );
    expect(followUps().map(({ name }) => name)).toEqual(['forward-items']);
    story.started();
    expect(story.state).toBe('ISSUED');
    expect(followUps().map(({ name }) => name)).toEqual(['forward-items']);
  });

  it('has its order go on in the kept record, where a late fact still counts', () => {
    const story = new OrderStory().toIssued().hears('person.merged', merge);
    const before = take(emptyPathway(merge.keptRef), story.story.state);
    expect(theOrder(before, story.orderId).origin).toBe(merge.removedRef);
    const after = take(before, story.started('2026-01-12').story.state);
    expect(theOrder(after, story.orderId)).not.toBe(theOrder(before, story.orderId));
    expect(Object.values(after.facts).map(({ kind }) => kind)).toContain('TREATMENT_STARTED');
    expect(newHere(itemsOf(story.story.state), after)).toEqual([]);
  });

  it('gets its items back as they stand when the merge is undone', () => {
    const story = new OrderStory().toIssued().hears('person.merged', merge);
    const kept = take(emptyPathway(merge.keptRef), story.story.state);
    story.hears('person.unmerged', merge);
    expect(story.story.dueAt).toBeNull();
    const body = { startBy: '2026-02-01', reason: 'HOSPITAL' };
    expect(story.asks(at('JUDGE'), 'set-start-by', body).refusal).toBe('items-returning');
    const returned = itemsFrom(kept, merge.removedRef);
    const state = courtPathway.evolve(story.story.state, {
      type: 'items-returned',
      keptRef: merge.keptRef,
      ...returned,
    });
    expect(courtPathway.dueAt?.(state, courtDiversionSettings())).not.toBeNull();
    expect(state.mergedInto).toBeNull();
    expect(theOrder(state, story.orderId).origin).toBeNull();
    expect(orderState(theOrder(state, story.orderId), state.facts)).toBe('ISSUED');
    const left = courtPathway.evolve(kept, {
      type: 'items-given-back',
      removedRef: merge.removedRef,
    });
    expect(left.orders).toEqual({});
    expect(left.facts).toEqual({});
  });

  it('goes on alike when its items come back before it hears that the merge was undone', () => {
    const story = new OrderStory().toIssued().hears('person.merged', merge);
    const kept = take(emptyPathway(merge.keptRef), story.story.state);
    const returned = itemsFrom(kept, merge.removedRef);
    story.story.given({ type: 'items-returned', keptRef: merge.keptRef, ...returned });
    story.hears('person.unmerged', merge);
    expect(story.story.state).toMatchObject({ mergedInto: null, awaitsReturnFrom: null });
    expect(story.tick('2026-01-27T00:00:00.000Z').state).toBe('START_OVERDUE');
  });
});
