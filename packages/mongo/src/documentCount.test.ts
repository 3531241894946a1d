import { DocumentCount } from './documentCount.ts';

const minutes = (n: number): number => n * 60_000;

describe('the number of documents', () => {
  it('is counted once, kept up to date by own writes, and counted again after a while', async () => {
    let wall = 0;
    let there = 10;
    let asked = 0;
    const count = new DocumentCount(
      async () => {
        asked++;
        return there;
      },
      () => wall,
    );
    count.grow(3);
    expect(await count.now()).toBe(10);
    count.grow(2);
    count.grow(-1);
    expect([await count.now(), asked]).toEqual([11, 1]);
    there = 40;
    wall = minutes(6);
    expect([await count.now(), asked]).toEqual([40, 2]);
  });

  it('is the old one where it cannot be counted again, and an error where it never was', async () => {
    let wall = 0;
    let fails = true;
    const count = new DocumentCount(
      async () => {
        if (fails) throw new Error('too slow');
        return 10;
      },
      () => wall,
    );
    await expect(count.now()).rejects.toThrow('too slow');
    fails = false;
    await count.now();
    fails = true;
    wall = minutes(6);
    count.grow(1);
    expect(await count.now()).toBe(11);
  });
});
