import { writeIdsKept } from '@throughcare/store';
import type { OpenedStore } from './openedStore.ts';
import { draft, increment, insist, type Note, put } from './samples.ts';

const range = (n: number) => Array.from({ length: n }, (_, at) => at);

/** One document, one write. */
export function storeChanges(opened: () => OpenedStore): void {
  const store = () => opened().store;
  const stateOf = async (kind: string, id: string) =>
    (await store().read<Note>(kind, id))?.state ?? null;

  describe('a change', () => {
    it('finds nothing where nothing was written', async () => {
      expect(await store().read('note', 'a')).toBeUndefined();
      const seen = await store().change('note', 'a', 'w1', (current) => ({
        keep: true,
        result: current === undefined,
      }));
      expect(seen).toEqual({ repeated: false, result: true, document: undefined });
    });

    it('writes the whole draft, with a version and its write id', async () => {
      const written = draft('note', 'a', {
        state: { n: 7, text: 'seven' },
        revs: { a: 3 },
        heads: { justice: 2 },
        positions: { 'aftercare/care': { epoch: 0, sequence: 9 } },
        index: [{ name: 'byText', key: 'seven', sort: '7' }],
      });
      const changed = await store().change('note', 'a', 'w1', () => ({
        write: written,
        result: 'done',
      }));
      const document = { ...written, version: 1, writes: ['w1'] };
      expect(changed).toEqual({ repeated: false, result: 'done', document });
      expect(await store().read('note', 'a')).toEqual(document);
    });

    it('moves the version with every write', async () => {
      for (const n of range(5)) await store().change('note', 'a', `w${n}`, increment('note', 'a'));
      const document = await store().read<Note>('note', 'a');
      expect(document).toMatchObject({ version: 5, state: { n: 5 } });
    });

    it('leaves the document alone when it is told to keep it', async () => {
      await store().change('note', 'a', 'w1', increment('note', 'a'));
      const before = await store().read('note', 'a');
      const kept = await store().change('note', 'a', 'w2', () => ({ keep: true, result: 'kept' }));
      expect(kept).toEqual({ repeated: false, result: 'kept', document: before });
      expect(await store().read('note', 'a')).toEqual(before);
    });

    it('removes the document, which can then be made anew', async () => {
      await put(store(), 'note', 'a', { index: [{ name: 'all', key: 'x', sort: '1' }] });
      const removed = await store().change('note', 'a', 'w1', () => ({
        remove: true,
        result: 'removed',
      }));
      expect(removed).toEqual({ repeated: false, result: 'removed', document: undefined });
      expect(await store().read('note', 'a')).toBeUndefined();
      expect(await store().count('note', 'all', 'x')).toBe(0);
      await store().change('note', 'a', 'w2', increment('note', 'a'));
      expect(await store().read('note', 'a')).toMatchObject({ version: 1, state: { n: 1 } });
    });

    it('removes what is not there without complaint', async () => {
      const removed = await store().change('note', 'a', 'w', () => ({ remove: true, result: 1 }));
      expect(removed).toEqual({ repeated: false, result: 1, document: undefined });
    });

    it('keeps kinds apart, though their ids are equal', async () => {
      await put(store(), 'note', 'a', { state: { n: 1, text: 'note' } });
      await put(store(), 'card', 'a', { state: { n: 2, text: 'card' } });
      expect(await stateOf('note', 'a')).toEqual({ n: 1, text: 'note' });
      expect(await stateOf('card', 'a')).toEqual({ n: 2, text: 'card' });
    });
  });

  describe('a write id', () => {
    it('that is in the document settles an unknown outcome: nothing is applied again', async () => {
      const first = await store().change('note', 'a', 'w1', increment('note', 'a'));
      const again = await store().change('note', 'a', 'w1', increment('note', 'a'));
      expect(again).toEqual({ repeated: true, document: first.document });
      expect(await stateOf('note', 'a')).toEqual({ n: 1, text: '' });
    });

    it(`is remembered for ${writeIdsKept} writes, the oldest forgotten first`, async () => {
      for (const n of range(writeIdsKept + 1))
        await store().change('note', 'a', `w${n}`, increment('note', 'a'));
      const document = await store().read('note', 'a');
      expect(document?.writes).toEqual(range(writeIdsKept).map((n) => `w${n + 1}`));
      expect(await store().change('note', 'a', 'w1', increment('note', 'a'))).toMatchObject({
        repeated: true,
      });
      expect(await store().change('note', 'a', 'w0', increment('note', 'a'))).toMatchObject({
        repeated: false,
      });
    });

    it('that is empty is not remembered, and never a repeat', async () => {
      await store().change('note', 'a', '', increment('note', 'a'));
      await store().change('note', 'a', '', increment('note', 'a'));
      expect(await store().read('note', 'a')).toMatchObject({ state: { n: 2 }, writes: [] });
    });

    it('counts for its own document only', async () => {
      await store().change('note', 'a', 'w1', increment('note', 'a'));
      expect(await store().change('note', 'b', 'w1', increment('note', 'b'))).toMatchObject({
        repeated: false,
      });
    });
  });

  describe('changes at once', () => {
    it('on one document are each applied once, one after another', async () => {
      const changed = await Promise.all(
        range(50).map((n) =>
          insist(() => store().change('note', 'a', `w${n}`, increment('note', 'a'))),
        ),
      );
      expect(await store().read('note', 'a')).toMatchObject({ version: 50, state: { n: 50 } });
      const results = changed.map((one) => (one.repeated ? null : one.result));
      expect(results.sort((a, b) => Number(a) - Number(b))).toEqual(range(50).map((n) => n + 1));
    });

    it('on many documents are all there afterwards', async () => {
      await Promise.all(
        range(300).map((n) => store().change('note', `id-${n}`, 'w', increment('note', `id-${n}`))),
      );
      expect(await store().totals()).toMatchObject({ documents: 300 });
      expect(await stateOf('note', 'id-299')).toEqual({ n: 1, text: '' });
    });

    it('are not touched by one that throws, which hears its own error', async () => {
      const mine = new RangeError('mine');
      const outcomes = await Promise.allSettled([
        insist(() => store().change('note', 'a', 'w1', increment('note', 'a'))),
        store().change('note', 'a', 'w2', () => {
          throw mine;
        }),
        insist(() => store().change('note', 'a', 'w3', increment('note', 'a'))),
        store().change('note', 'b', 'w4', increment('note', 'b')),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
        'fulfilled',
      ]);
      expect(outcomes[1]).toEqual({ status: 'rejected', reason: mine });
      expect(await stateOf('note', 'a')).toEqual({ n: 2, text: '' });
      expect(await stateOf('note', 'b')).toEqual({ n: 1, text: '' });
    });
  });

  describe('what is stored', () => {
    it.each([
      ['half a megabyte', 'x'.repeat(500_000)],
      ['letters of many scripts', 'Žofia Łukasz Ελένη Юрій ليلى 李雷 नमस्ते 👩🏽‍⚕️'],
      ['what looks like code', `'; DROP TABLE documents; -- "\\ {"$set":1} \n\t\u0000`],
    ])('comes back as it was: %s', async (_, text) => {
      await put(store(), 'note', 'a', { state: { n: 1, text } });
      await put(store(), 'note', 'b', { state: { n: 1, text } });
      await store().change<Note, null>('note', 'a', '', (current) => ({
        write: draft('note', 'a', { state: { n: 2, text: current?.state.text ?? '' } }),
        result: null,
      }));
      expect(await stateOf('note', 'a')).toEqual({ n: 2, text });
      const [, second] = await store().scan<Note>('note', null, 2);
      expect(second?.state).toEqual({ n: 1, text });
    });

    it('is there when the store is opened again', async () => {
      const { reopen } = opened();
      await store().change('note', 'a', 'w1', increment('note', 'a'));
      const before = await store().read('note', 'a');
      const again = reopen === undefined ? store() : await reopen();
      expect(await again.read('note', 'a')).toEqual(before);
      expect(await again.change('note', 'a', 'w1', increment('note', 'a'))).toMatchObject({
        repeated: true,
      });
      await again.change('note', 'a', 'w2', increment('note', 'a'));
      expect(await again.read('note', 'a')).toMatchObject({ version: 2, state: { n: 2 } });
    });
  });
}
