import { sideBySide, together } from './sideBySide.ts';

const turn = () => new Promise((done) => setImmediate(done));

describe('steps that go together', () => {
  const at = '2026-01-01';
  it('are those of one moment that each concern another person', () => {
    const all = [
      { at, concerns: 'a' },
      { at, concerns: 'b' },
      { at, concerns: 'a' },
      { at, concerns: 'c' },
    ];
    expect(together(all, 0)).toEqual(all.slice(0, 2));
    expect(together(all, 1)).toEqual(all.slice(1, 4));
  });

  it('end before another moment, and before a step that goes alone', () => {
    expect(
      together(
        [
          { at, concerns: 'a' },
          { at: '2026-01-02', concerns: 'b' },
        ],
        0,
      ),
    ).toHaveLength(1);
    expect(together([{ at, concerns: 'a' }, { at }], 0)).toHaveLength(1);
    expect(together([{ at }, { at, concerns: 'a' }], 0)).toHaveLength(1);
    expect(together([], 0)).toEqual([]);
  });
});

describe('going side by side', () => {
  it('rests once for all, when all of them stand still, and lets them go on in their order', async () => {
    const told: string[] = [];
    const step = (name: string, turns: number) => async (rest: () => Promise<void>) => {
      for (let n = 0; n < turns; n++) await turn();
      told.push(`${name}1`);
      await rest();
      told.push(`${name}2`);
      await rest();
    };
    await sideBySide([step('a', 0), step('b', 3)], async () => {
      told.push('rest');
    });
    expect(told).toEqual(['a1', 'b1', 'rest', 'a2', 'b2', 'rest']);
  });

  it('does not wait for one that has ended', async () => {
    let rests = 0;
    const quick = async () => undefined;
    const slow = async (rest: () => Promise<void>) => {
      await rest();
      await rest();
    };
    await sideBySide([quick, slow], async () => {
      rests++;
    });
    expect(rests).toBe(2);
  });

  it('lets the others finish when one fails, and then tells of it', async () => {
    let finished = false;
    const fails = async () => {
      throw new RangeError('no');
    };
    const goesOn = async (rest: () => Promise<void>) => {
      await rest();
      finished = true;
    };
    await expect(sideBySide([fails, goesOn], async () => undefined)).rejects.toThrow('no');
    expect(finished).toBe(true);
  });

  it('fails when rest cannot be had', async () => {
    const one = (rest: () => Promise<void>) => rest();
    const settle = () => Promise.reject(new RangeError('no rest'));
    await expect(sideBySide([one, one], settle)).rejects.toThrow('no rest');
  });
});
