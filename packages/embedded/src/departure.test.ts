import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { instant, topicOf } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import { temporaryDir } from '@throughcare/testing/house';
import { openDataDir } from './dataDir.ts';
import { type Departure, openDeparture } from './departure.ts';

const now = instant('2026-01-05T09:00:00.000Z');
const made = temporaryDir();
afterAll(() => made.remove());

async function write(kind: string, id: string): Promise<void> {
  const data = openDataDir(made.dir);
  data.openLog();
  await data.openStore('intake').change(kind, id, '', () => ({
    write: plainDraft(kind, id, { text: 'x'.repeat(100) }, now),
    result: undefined,
  }));
  await data.close();
}

const open = (): Departure =>
  openDeparture({ dir: made.dir, services: ['intake'], without: ['offset'] });

/** The departure, looked at and closed. */
function seen<T>(look: (departure: Departure) => T): T {
  const departure = open();
  try {
    return look(departure);
  } finally {
    departure.close();
  }
}

describe('a departure', () => {
  beforeAll(async () => {
    for (const id of ['a', 'b', 'c']) await write('pathway', id);
    await write('offset', 'group/topic');
  });

  it('gives the documents in the order of their file, each once, and none that stays', () => {
    const ids = seen((departure) => {
      const first = departure.documents('intake', 0);
      expect(departure.documents('intake', first.row).documents).toEqual([]);
      return first.documents.map(({ id }) => id);
    });
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(seen((departure) => departure.counts('intake'))).toEqual({ documents: 3, events: 0 });
    expect(seen((departure) => [...departure.refs(topicOf('intake', 'care'))])).toEqual([]);
  });

  it('knows its contents again until something that departs is written', async () => {
    const before = seen(({ contents, installation }) => ({ contents, installation }));
    await write('offset', 'group/topic');
    expect(seen(({ contents, installation }) => ({ contents, installation }))).toEqual(before);
    await write('pathway', 'b');
    const after = seen(({ contents, installation }) => ({ contents, installation }));
    expect(after.installation).toBe(before.installation);
    expect(after.contents).not.toBe(before.contents);
  });

  it('keeps writers out, and is refused where one is there', async () => {
    const departure = open();
    expect(() => openDataDir(made.dir)).toThrow(expect.objectContaining({ code: 'locked' }));
    departure.close();
    const writer = openDataDir(made.dir);
    expect(open).toThrow(expect.objectContaining({ code: 'locked' }));
    await writer.close();
  });

  it('from where nothing is stored makes nothing there', () => {
    const dir = join(made.dir, 'nowhere');
    expect(() => openDeparture({ dir, services: ['intake'], without: [] })).toThrow(
      'Nothing is stored yet',
    );
    expect(existsSync(dir)).toBe(false);
  });
});
