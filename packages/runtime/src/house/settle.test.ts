import { settle } from './settle.ts';

const service = (name: 'intake' | 'aftercare', atRest: () => boolean, changes: () => number) => ({
  name,
  atRest: async () => atRest(),
  changes,
});

describe('coming to rest', () => {
  it('takes two looks between which nothing moved', async () => {
    const readings = [1, 2, 2];
    const looks: number[] = [];
    const busy = service(
      'intake',
      () => true,
      () => {
        looks.push(readings[looks.length] ?? 2);
        return looks.at(-1) ?? 0;
      },
    );
    await settle([busy]);
    expect(looks).toEqual([1, 2, 2]);
  });

  it('names who is stuck when nothing moves any more', async () => {
    let wall = 0;
    const stuck = service(
      'aftercare',
      () => false,
      () => 7,
    );
    await expect(
      settle(
        [
          service(
            'intake',
            () => true,
            () => 1,
          ),
          stuck,
        ],
        { stuckAfter: 100, now: () => (wall += 30) },
      ),
    ).rejects.toThrow('this does not come to rest: aftercare');
  });
});
