import type { Store } from '@throughcare/store';
import { at, event, followUp, put } from './samples.ts';

/** What waits to be done: ticks, publishing, follow-ups. */
export function storeQueues(store: () => Store): void {
  describe('what is due', () => {
    it('comes the earliest first, and only when its moment is reached', async () => {
      await put(store(), 'note', 'a', { dueAt: at(30) });
      await put(store(), 'note', 'b', { dueAt: at(10) });
      await put(store(), 'card', 'c', { dueAt: at(20) });
      await put(store(), 'note', 'd');
      expect(await store().due(at(20), 10)).toEqual([
        { kind: 'note', id: 'b', dueAt: at(10) },
        { kind: 'card', id: 'c', dueAt: at(20) },
      ]);
      expect(await store().due(at(59), 1)).toEqual([{ kind: 'note', id: 'b', dueAt: at(10) }]);
      expect(await store().due(at(9), 10)).toEqual([]);
      expect(await store().nextDue()).toBe(at(10));
    });

    it('moves with the document', async () => {
      await put(store(), 'note', 'a', { dueAt: at(10) });
      await put(store(), 'note', 'a', { dueAt: at(40) });
      expect(await store().due(at(39), 10)).toEqual([]);
      expect(await store().nextDue()).toBe(at(40));
      await put(store(), 'note', 'a');
      expect(await store().due(at(59), 10)).toEqual([]);
      expect(await store().nextDue()).toBeNull();
    });
  });

  describe('what waits to be published', () => {
    it('is found until its outbox is empty', async () => {
      await put(store(), 'note', 'a', { outbox: [event('a', 1), event('a', 2)] });
      await put(store(), 'card', 'b', { outbox: [event('b', 1)] });
      await put(store(), 'note', 'c');
      const names = async (limit: number) =>
        (await store().pending(limit)).map(({ kind, id }) => `${kind}/${id}`).sort();
      expect(await names(10)).toEqual(['card/b', 'note/a']);
      expect(await names(1)).toHaveLength(1);
      await put(store(), 'note', 'a', { outbox: [event('a', 2)] });
      expect(await names(10)).toEqual(['card/b', 'note/a']);
      await put(store(), 'note', 'a');
      expect(await names(10)).toEqual(['card/b']);
    });
  });

  describe('what is owed', () => {
    it('is found by its earliest follow-up', async () => {
      await put(store(), 'note', 'a', {
        followUps: [followUp('1', at(30)), followUp('2', at(10))],
      });
      await put(store(), 'note', 'b', { followUps: [followUp('1', at(20))] });
      expect(await store().owing(at(9), 10)).toEqual([]);
      expect(await store().owing(at(10), 10)).toEqual([{ kind: 'note', id: 'a' }]);
      expect(await store().owing(at(59), 10)).toHaveLength(2);
      expect(await store().owing(at(59), 1)).toEqual([{ kind: 'note', id: 'a' }]);
      expect(await store().nextOwing()).toBe(at(10));
      await put(store(), 'note', 'a', { followUps: [followUp('1', at(30))] });
      expect(await store().nextOwing()).toBe(at(20));
      await put(store(), 'note', 'a');
      await put(store(), 'note', 'b');
      expect(await store().owing(at(59), 10)).toEqual([]);
      expect(await store().nextOwing()).toBeNull();
    });
  });

  describe('the totals', () => {
    it('count documents, events to publish and follow-ups as they come and go', async () => {
      expect(await store().totals()).toEqual({ documents: 0, pendingEvents: 0, followUps: 0 });
      await put(store(), 'note', 'a', { outbox: [event('a', 1), event('a', 2)] });
      await put(store(), 'card', 'b', { outbox: [event('b', 1)], followUps: [followUp('1')] });
      expect(await store().totals()).toEqual({ documents: 2, pendingEvents: 3, followUps: 1 });
      await put(store(), 'note', 'a', { outbox: [event('a', 2)] });
      expect(await store().totals()).toEqual({ documents: 2, pendingEvents: 2, followUps: 1 });
      await store().change('card', 'b', 'w', () => ({ remove: true, result: null }));
      expect(await store().totals()).toEqual({ documents: 1, pendingEvents: 1, followUps: 0 });
    });

    it('are not moved by a change that throws', async () => {
      await put(store(), 'note', 'a', { outbox: [event('a', 1)] });
      await store()
        .change('note', 'a', 'w', () => {
          throw new RangeError('no');
        })
        .catch(() => undefined);
      expect(await store().totals()).toEqual({ documents: 1, pendingEvents: 1, followUps: 0 });
    });
  });
}
