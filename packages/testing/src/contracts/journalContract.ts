import type { Stream } from '@throughcare/contracts';
import type { Head, LogRecord, WholeJournal } from '@throughcare/messaging';
import { ref } from '../story.ts';
import { record } from './samples.ts';

export type OpenedJournal = {
  /** Empty. */
  readonly journal: WholeJournal;
  /** Writes as the owner's relay does; resolves when it is durable. */
  readonly add: (records: readonly LogRecord[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const stream = (word: string, parts: Partial<Stream> = {}): Stream => ({
  service: 'intake',
  audience: 'justice',
  ref: ref(word),
  ...parts,
});

/** What every adapter of the Journal port does. `open` gives an empty journal each time. */
export function journalContract(name: string, open: () => Promise<OpenedJournal>): void {
  describe(`${name} keeps the contract of a journal`, () => {
    let opened: OpenedJournal;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(async () => {
      await opened.close();
    });
    const add = (...records: LogRecord[]) => opened.add(records);
    const sequences = async (of: Stream, after: number, limit = 100) =>
      (await opened.journal.read(of, after, limit)).map(({ sequence }) => sequence);

    /** Pages of heads from a cursor until there are none. */
    async function headsSince(since: string | null, limit = 100) {
      const latest = new Map<string, Head>();
      for (let cursor = since; ; ) {
        const page = await opened.journal.heads('intake', 'justice', cursor, limit);
        for (const head of page.heads) latest.set(head.ref, head);
        cursor = page.next;
        if (page.heads.length === 0) return { heads: latest, cursor };
      }
    }

    it('reads a stream after a sequence, in order, as many as were asked for', async () => {
      for (const sequence of [1, 2, 3, 4]) await add(record('ada', sequence));
      await add(record('ben', 1));
      expect(await sequences(stream('ada'), 0)).toEqual([1, 2, 3, 4]);
      expect(await sequences(stream('ada'), 2)).toEqual([3, 4]);
      expect(await sequences(stream('ada'), 1, 2)).toEqual([2, 3]);
      expect(await sequences(stream('ada'), 4)).toEqual([]);
      expect(await opened.journal.read(stream('ben'), 0, 1)).toEqual([record('ben', 1).event]);
    });

    it('keeps services and audiences apart', async () => {
      await add(record('ada', 1), record('ada', 1, { audience: 'care' }));
      await add(record('ada', 1, { service: 'aftercare' }), record('ada', 2));
      expect(await sequences(stream('ada'), 0)).toEqual([1, 2]);
      expect(await sequences(stream('ada', { audience: 'care' }), 0)).toEqual([1]);
      expect(await sequences(stream('ada', { service: 'aftercare' }), 0)).toEqual([1]);
      expect(await sequences(stream('nobody'), 0)).toEqual([]);
    });

    it('holds a repeated event once', async () => {
      await add(record('ada', 1), record('ada', 2));
      await add(record('ada', 1));
      await add(record('ada', 2), record('ada', 3));
      expect(await sequences(stream('ada'), 0)).toEqual([1, 2, 3]);
      expect(await opened.journal.count('intake')).toBe(3);
    });

    it('knows the heads of all streams, and then of those that have grown', async () => {
      await add(record('ada', 1), record('ben', 1), record('ada', 2));
      await add(record('cid', 1, { audience: 'care' }), record('dot', 1, { service: 'aftercare' }));
      const all = await headsSince(null);
      expect(all.heads).toEqual(
        new Map([
          [ref('ada'), { ref: ref('ada'), epoch: 0, sequence: 2 }],
          [ref('ben'), { ref: ref('ben'), epoch: 0, sequence: 1 }],
        ]),
      );
      expect((await headsSince(all.cursor)).heads).toEqual(new Map());

      await add(record('ben', 2), record('eve', 1));
      const grown = await headsSince(all.cursor);
      expect([...grown.heads.values()].map(({ sequence }) => sequence)).toEqual([2, 1]);
      expect([...grown.heads.keys()]).toEqual([ref('ben'), ref('eve')]);
    });

    it('reaches every head a few at a time', async () => {
      const words = Array.from({ length: 11 }, (_, n) => `person-${n}`);
      await add(...words.map((word) => record(word, 1)), record('person-0', 2));
      const { heads } = await headsSince(null, 3);
      expect(heads.size).toBe(11);
      expect(heads.get(ref('person-0'))?.sequence).toBe(2);
    });

    it('tells the head of the newest epoch, though an older one went further', async () => {
      await add(record('ada', 1), record('ada', 2), record('ada', 3));
      await add(record('ada', 2, { epoch: 1 }));
      const { heads } = await headsSince(null);
      expect(heads.get(ref('ada'))).toEqual({ ref: ref('ada'), epoch: 1, sequence: 2 });
    });

    it('gives all events of a service, stream by stream, each in order', async () => {
      await add(record('ada', 1), record('ben', 1), record('ada', 2));
      await add(record('ada', 1, { audience: 'care' }), record('ada', 1, { service: 'aftercare' }));
      await add(record('ben', 2), record('ada', 3, { epoch: 1 }));
      const names: string[] = [];
      for await (const { source, partitionkey, sequence } of opened.journal.events('intake'))
        names.push(`${source} ${partitionkey}@${sequence}`);
      const [care, justice] = ['/throughcare/intake/care', '/throughcare/intake/justice'];
      expect(names.toSorted()).toEqual(
        [
          `${care} ${ref('ada')}@1`,
          ...[1, 2, 3].map((n) => `${justice} ${ref('ada')}@${n}`),
          ...[1, 2].map((n) => `${justice} ${ref('ben')}@${n}`),
        ].toSorted(),
      );
      for (const word of ['ada', 'ben']) {
        const mine = names.filter((name) => name.startsWith(`${justice} ${ref(word)}`));
        expect(mine).toEqual(mine.toSorted());
        const from = names.indexOf(mine[0] ?? '');
        expect(names.slice(from, from + mine.length)).toEqual(mine);
      }
    });

    it('counts what a service has published, for both audiences', async () => {
      expect(await opened.journal.count('intake')).toBe(0);
      await add(record('ada', 1), record('ada', 1, { audience: 'care' }));
      await add(record('ada', 1, { service: 'aftercare' }));
      expect(await opened.journal.count('intake')).toBe(2);
      expect(await opened.journal.count('aftercare')).toBe(1);
    });
  });
}
