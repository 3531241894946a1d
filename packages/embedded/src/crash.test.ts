import type { DataDir } from './dataDir.ts';
import { openDataDir } from './dataDir.ts';
import { startWriter } from './fixtures/startWriter.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';
import type { Tally } from './fixtures/writerProcess.ts';

/** The highest count that the killed process was told was stored, by document. */
function acknowledged(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const [id = '', n = ''] = line.split(' ');
    counts.set(id, Math.max(counts.get(id) ?? 0, Number(n)));
  }
  return counts;
}

async function expectWhole(data: DataDir, promised: Map<string, number>): Promise<void> {
  const store = data.openStore('intake');
  const documents = await store.scan<Tally>('tally', null, 1_000);
  expect(await store.totals()).toMatchObject({ documents: documents.length });
  for (const { id, state, version, writes, index } of documents) {
    expect(state.n).toBe(version);
    expect(state.again).toBe(state.n);
    expect(state.padding).toHaveLength((state.n * 997) % 9_000);
    expect(state.n).toBeGreaterThanOrEqual(promised.get(id) ?? 0);
    expect(writes).toHaveLength(Math.min(32, version));
    expect(index).toEqual([{ name: 'byCount', key: 'tally', sort: String(state.n) }]);
  }
  const { items } = await store.list({
    kind: 'tally',
    index: 'byCount',
    key: 'tally',
    limit: 1_000,
  });
  expect(new Map(items.map(({ id, sort }) => [id, sort]))).toEqual(
    new Map(documents.map(({ id, state }) => [id, String(state.n)])),
  );
  expect(new Set(documents.map(({ id }) => id))).toEqual(
    new Set([...documents.map(({ id }) => id), ...promised.keys()]),
  );
}

describe('kill -9 in the middle of writing', () => {
  it('loses nothing that was acknowledged, tears no document, and the next process goes on', async () => {
    const { dir, remove } = temporaryDir();
    for (const lines of [1, 700, 2_500]) {
      const writer = startWriter(dir, 'write');
      await writer.printed(lines);
      await writer.kill();
      const data = openDataDir(dir);
      await expectWhole(data, acknowledged(writer.lines));
      await data.close();
    }
    remove();
  });
});
