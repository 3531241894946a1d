import { StoreError } from '@throughcare/store';
import { openDataDir } from './dataDir.ts';
import { type Count, next, write } from './fixtures/count.ts';
import { temporaryDir } from './fixtures/temporaryDir.ts';

describe('a directory that is written in steps', () => {
  const made = temporaryDir();
  const data = openDataDir(made.dir, { durability: 'steps' });
  const store = data.openStore('intake');
  afterAll(async () => {
    await data.close();
    made.remove();
  });
  const count = () => store.change<Count, number>('count', 'a', '', next('a'));
  /** As another process sees it, or this one after a kill. */
  const kept = async () => {
    const others = openDataDir(made.dir, { readOnly: true });
    const n = (await others.openStore('intake').read<Count>('count', 'a'))?.state.n ?? 0;
    const mark = others.mark();
    await others.close();
    return [n, mark];
  };

  it('shows itself what it wrote at once, and keeps it with its mark when told to', async () => {
    data.keep('at the beginning');
    await count();
    await count();
    expect((await store.read<Count>('count', 'a'))?.state.n).toBe(2);
    expect(await kept()).toEqual([0, 'at the beginning']);
    data.keep('after two');
    expect(await kept()).toEqual([2, 'after two']);
  });

  it('has no mark where nobody kept one, and takes none from who only reads', async () => {
    const other = temporaryDir();
    const opened = openDataDir(other.dir);
    expect(opened.mark()).toBeNull();
    await opened.close();
    const reading = openDataDir(other.dir, { readOnly: true });
    expect(() => reading.keep('x')).toThrow(StoreError);
    await reading.close();
    other.remove();
  });
});

it('takes nothing more once what it had answered is lost', async () => {
  const made = temporaryDir();
  const data = openDataDir(made.dir, { durability: 'steps' });
  const store = data.openStore('intake');
  const count = (id: string) => store.change<Count, number>('count', id, '', next(id));
  data.keep('begun');
  await count('a');
  const { write: draft } = write('b', 1) as { write: object };
  const index = [{ name: 'all', key: 'count', sort: { no: 'text' } }];
  const spoiled = store.change('count', 'b', '', () => ({
    write: { ...draft, index } as never,
    result: null,
  }));
  await expect(Promise.allSettled([spoiled, count('c')])).resolves.toMatchObject([
    { status: 'rejected' },
    { status: 'rejected' },
  ]);
  await expect(count('a')).rejects.toMatchObject({ code: 'unavailable' });
  await data.close();
  const after = openDataDir(made.dir);
  expect(after.mark()).toBe('begun');
  expect(await after.openStore('intake').read('count', 'a')).toBeUndefined();
  await after.close();
  made.remove();
});
