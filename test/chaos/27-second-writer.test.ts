import { openDataDir } from '@throughcare/embedded';
import { ref } from '@throughcare/testing';
import { openTestHouse, temporaryDir } from '@throughcare/testing/house';
import { startHouse } from './support/houseProcess.ts';
import { sayAll } from './support/toy.ts';

describe('a second writer', () => {
  const made = temporaryDir();
  afterAll(() => made.remove());

  it('is refused on the same data directory with a message that helps, a reader is let in; after kill -9 it is free', async () => {
    const first = await startHouse(made.dir);
    await expect(openTestHouse({ dataDir: made.dir })).rejects.toMatchObject({
      code: 'locked',
      message: expect.stringContaining('Another process is writing'),
    });
    const reader = openDataDir(made.dir, { readOnly: true });
    expect(await reader.openStore('intake').totals()).toMatchObject({ documents: 0 });
    await reader.close();
    await first?.end('SIGKILL');
    const house = await openTestHouse({ dataDir: made.dir });
    await sayAll(house, [ref('a')], 3);
    await house.close();
  });
});
