import { next, write } from './fixtures/count.ts';
import { type Fate, MemoryDocuments } from './fixtures/memoryDocuments.ts';
import { memoryStore } from './fixtures/memoryStore.ts';

describe('a write to MongoDB', () => {
  let documents: MemoryDocuments;
  let store: ReturnType<typeof memoryStore>;
  beforeEach(() => {
    documents = new MemoryDocuments();
    store = memoryStore(documents);
  });
  const step = (writeId: string) => store.change('a', writeId, next('a'));

  describe('whose answer is lost', () => {
    it.each<Fate>(['lost', 'never', 'late'])(
      'has one effect and one answer, whatever became of it: %s',
      async (fate) => {
        await step('w1');
        documents.fates = [fate];
        expect(await step('w2')).toMatchObject({ repeated: false, result: 2 });
        documents.arrive();
        expect(store.read('a')).toMatchObject({
          version: 2,
          state: { n: 2 },
          writes: ['w1', 'w2'],
        });
        expect(documents.written).toBe(2);
      },
    );

    it.each<Fate>(['lost', 'never', 'late'])('creates a document once: %s', async (fate) => {
      documents.fates = [fate];
      expect(await step('w1')).toMatchObject({ repeated: false, result: 1 });
      documents.arrive();
      expect(store.read('a')).toMatchObject({ version: 1, state: { n: 1 } });
      expect(documents.written).toBe(1);
    });

    it.each<Fate>(['lost', 'never', 'late'])('removes a document once: %s', async (fate) => {
      await step('w1');
      documents.fates = [fate];
      const removed = await store.change('a', 'w2', () => ({ remove: true, result: 0 }));
      expect(removed).toEqual({ repeated: false, result: 0, document: undefined });
      documents.arrive();
      expect(store.read('a')).toBeUndefined();
    });

    it('is found by its stamp, so that one without a write id is not done twice either', async () => {
      documents.fates = ['done', 'lost'];
      await step('');
      await step('');
      expect(store.read('a')).toMatchObject({ version: 2, state: { n: 2 } });
    });

    it('is found by its write id where others have written since', async () => {
      const others = memoryStore(documents);
      await step('w1');
      documents.fates = ['lost'];
      const load = documents.load.bind(documents);
      let looked = 0;
      documents.load = async (kind, id) => {
        if (++looked === 2) await others.change('a', 'theirs', next('a'));
        return load(kind, id);
      };
      const answer = await step('w2');
      expect(answer).toMatchObject({ repeated: true, document: { state: { n: 3 } } });
    });

    it('is kept out for good when the call, deciding again, wants nothing written', async () => {
      await step('w1');
      documents.fates = ['late'];
      let asked = 0;
      const answer = await store.change('a', 'w2', (current) =>
        ++asked === 1 ? next('a')(current) : { keep: true, result: -1 },
      );
      // The late write came before the fence: then it is the answer; after the fence it would miss.
      expect(answer).toMatchObject({ repeated: false, result: 2 });
      documents.fates = ['never'];
      asked = 0;
      expect(
        await store.change('a', 'w3', (current) =>
          ++asked === 1 ? next('a')(current) : { keep: true, result: -1 },
        ),
      ).toMatchObject({ repeated: false, result: -1 });
      expect(store.read('a')).toMatchObject({ version: 2, state: { n: 2 } });
    });

    it('stays unknown when the server is deaf for too long; the same write id finds out', async () => {
      store = memoryStore(documents, 0);
      documents.fates = ['lost'];
      await expect(step('w1')).rejects.toMatchObject({ code: 'unknown-outcome', retry: 'later' });
      expect(await step('w1')).toMatchObject({ repeated: true, document: { state: { n: 1 } } });
    });

    it('outlasts a server that does not answer looks for a while', async () => {
      documents.fates = ['lost'];
      const load = documents.load.bind(documents);
      let looked = 0;
      documents.load = async (kind, id) => {
        if (++looked === 2) documents.deaf = 3;
        return load(kind, id);
      };
      expect(await step('w1')).toMatchObject({ repeated: false, result: 1 });
      expect(looked).toBe(5);
    });
  });

  describe('that never left', () => {
    it('is told as unavailable, at once', async () => {
      documents.fates = ['not-sent'];
      await expect(step('w1')).rejects.toMatchObject({ code: 'unavailable' });
      documents.deaf = 1;
      await expect(step('w1')).rejects.toMatchObject({ code: 'unavailable' });
      expect(documents.written).toBe(0);
    });
  });

  describe('that the server refuses', () => {
    it('fails alone: the calls that shared it are written each by its own', async () => {
      documents.fates = ['refused', 'done', 'refused'];
      const outcomes = await Promise.allSettled(['w1', 'w2', 'w3'].map(step));
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: { code: 'unavailable' } });
      expect(store.read('a')).toMatchObject({ state: { n: 2 }, writes: ['w1', 'w3'] });
    });

    it('that cannot be put into plain JSON fails alone, with its own error', async () => {
      const big = (id: string) => write(id, 1n as unknown as number);
      const outcomes = await Promise.allSettled([
        step('w1'),
        store.change('a', 'w2', () => big('a')),
        step('w3'),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: { name: 'TypeError' } });
      expect(store.read('a')).toMatchObject({ version: 2, state: { n: 2 } });
    });
  });

  describe('beside those of another process', () => {
    /** Lets others write before each of our next writes. */
    const meanwhile = (times: number, writeId: (n: number) => string): void => {
      const others = memoryStore(documents);
      let left = times;
      documents.meanwhile = async () => {
        if (left === 0) return;
        left--;
        const { meanwhile: again } = documents;
        documents.meanwhile = async () => {};
        await others.change('a', writeId(left), next('a'));
        documents.meanwhile = again;
      };
    };

    it('is decided again on what they wrote, up to three times', async () => {
      await step('w1');
      meanwhile(3, (n) => `theirs-${n}`);
      expect(await step('w2')).toMatchObject({ repeated: false, result: 5 });
      meanwhile(4, (n) => `others-${n}`);
      await expect(step('w3')).rejects.toMatchObject({ code: 'conflict' });
      expect(store.read('a')).toMatchObject({ state: { n: 9 } });
    });

    it('does not count losses to writes without a write id, as the relay’s confirm', async () => {
      await step('w1');
      meanwhile(20, () => '');
      expect(await step('w2')).toMatchObject({ repeated: false, result: 22 });
    });

    it('is decided again when they made the document first', async () => {
      meanwhile(1, () => 'theirs');
      expect(await step('w1')).toMatchObject({ repeated: false, result: 2 });
    });

    it('does not take a document that was made anew for the one that it read', async () => {
      await step('w1');
      const others = memoryStore(documents);
      documents.meanwhile = async () => {
        documents.meanwhile = async () => {};
        await others.change('a', 'r', () => ({ remove: true, result: 0 }));
        await others.change('a', 'again', () => write('a', 40));
      };
      expect(await step('w2')).toMatchObject({ repeated: false, result: 41 });
    });
  });

  it('is shared by calls on one document that come while another is under way', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, n) => step(`w${n}`)));
    expect(answers.map((one) => one.repeated || one.result)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
    expect(documents.written).toBe(4);
    expect(store.read('a')).toMatchObject({ version: 50 });
  });

  it('carries only what changed', async () => {
    await step('w1');
    const write = documents.write.bind(documents);
    let sent: unknown;
    documents.write = async (one, stamp) => {
      sent = one;
      return write(one, stamp);
    };
    await store.change('a', '', (current) =>
      current === undefined
        ? { keep: true, result: 0 }
        : { write: { ...current, dueAt: current.moment }, result: 0 },
    );
    expect(sent).toMatchObject({
      update: { version: 2, dueAt: '2026-01-05T09:00:00.000Z', due: true, dueName: 'count/a' },
    });
    expect(Object.keys((sent as { update: object }).update).sort()).toEqual([
      'due',
      'dueAt',
      'dueName',
      'version',
    ]);
  });
});
