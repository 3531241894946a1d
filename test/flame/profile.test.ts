import { type Frame, flameOf, type Profile, pruned, selfBy } from './profile.ts';

const root = 'file:///house/';
const commit = { functionName: 'commit', url: `${root}packages/embedded/src/groupCommit.ts` };
const rule = {
  functionName: 'wantedFor',
  url: `${root}services/court-diversion/src/domain/task/rules.ts`,
};
const express = (functionName: string) => ({
  functionName,
  url: `${root}node_modules/express/lib/${functionName}.js`,
});
const native = (functionName: string) => ({ functionName, url: '' });

/** Samples of 100 µs each, from 1,000 on. */
function profileOf(
  nodes: readonly (readonly [number, Profile['nodes'][number]['callFrame'], number[]?])[],
  samples: readonly number[],
): Profile {
  return {
    nodes: nodes.map(([id, callFrame, children = []]) => ({ id, callFrame, children })),
    samples,
    timeDeltas: samples.map((_id, nth) => (nth === 0 ? 0 : 100)),
    startTime: 1_000,
    endTime: 1_000 + 100 * samples.length,
  };
}
const always = { from: 0, until: Number.MAX_SAFE_INTEGER };
const flame = (profile: Profile, between = always): Frame => flameOf(profile, { root, between });
const outline = ({ name, self, total, children }: Frame): unknown => [
  name,
  self,
  total,
  ...children.map(outline),
];

describe('a profile as a flame graph', () => {
  it('adds up: the total of a frame is its own time and the totals of what it called', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2]],
        [2, rule, [3, 4]],
        [3, commit],
        [4, native('(garbage collector)')],
      ],
      [2, 3, 3, 4, 2],
    );
    expect(outline(flame(profile))).toEqual([
      'one command',
      0,
      500,
      [
        'court-diversion/task/rules wantedFor',
        200,
        500,
        ['embedded/groupCommit commit', 200, 200],
        ['garbage collector', 100, 100],
      ],
    ]);
  });

  it('makes one frame of the inside of a library, and of a function that calls itself', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2]],
        [2, express('handle'), [3]],
        [3, express('next'), [4, 6]],
        [4, rule, [5]],
        [5, rule],
        [6, express('done')],
      ],
      [2, 3, 4, 5, 6],
    );
    expect(outline(flame(profile))).toEqual([
      'one command',
      0,
      500,
      ['express', 300, 500, ['court-diversion/task/rules wantedFor', 200, 200]],
    ]);
  });

  it('makes one frame of two calls of the same function by the same caller', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2, 3]],
        [2, rule],
        [3, rule],
      ],
      [2, 3],
    );
    expect(outline(flame(profile))).toEqual([
      'one command',
      0,
      200,
      ['court-diversion/task/rules wantedFor', 200, 200],
    ]);
  });

  it('knows JSON by its name, and counts other native code as its caller’s', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2]],
        [2, { functionName: '', url: `${root}packages/record/src/told.ts` }, [3, 4]],
        [3, native('parse')],
        [4, native('RegExp: ^a$')],
      ],
      [3, 4, 2],
    );
    expect(outline(flame(profile))).toEqual([
      'one command',
      0,
      300,
      ['record/told <anonymous>', 200, 300, ['JSON.parse', 100, 100]],
    ]);
  });

  it('leaves out idle time, and what was sampled before and after', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2, 3]],
        [2, rule],
        [3, native('(idle)')],
      ],
      [2, 2, 3, 2, 2],
    );
    expect(flame(profile).total).toBe(400);
    // The first sample, half of the second, and the last are outside.
    expect(flame(profile, { from: 1_150, until: 1_400 }).total).toBe(150);
    expect(flame(profile, { from: 9_000, until: 9_999 })).toMatchObject({ total: 0, children: [] });
  });

  it('gives the time of thin frames to their callers, after which it still adds up', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2]],
        [2, rule, [3, 4]],
        [3, commit],
        [4, native('stringify')],
      ],
      [2, 3, 3, 3, 4],
    );
    expect(outline(pruned(flame(profile), 200))).toEqual([
      'one command',
      0,
      500,
      ['court-diversion/task/rules wantedFor', 200, 500, ['embedded/groupCommit commit', 300, 300]],
    ]);
  });

  it('tells the heaviest by file, function and kind', () => {
    const profile = profileOf(
      [
        [1, native('(root)'), [2, 3]],
        [2, rule, [4]],
        [3, { functionName: 'onread', url: 'node:internal/stream_base_commons' }, [5]],
        [4, commit],
        [5, commit],
      ],
      [2, 4, 5, 5, 3],
    );
    expect(selfBy(flame(profile), 'file')).toEqual([
      ['packages/embedded/src/groupCommit.ts', 300],
      ['node:http', 100],
      ['services/court-diversion/src/domain/task/rules.ts', 100],
      ['V8', 0],
    ]);
    expect(selfBy(flame(profile), 'name')[0]).toEqual(['embedded/groupCommit commit', 300]);
    expect(Object.fromEntries(selfBy(flame(profile), 'kind'))).toEqual({
      commit: 300,
      http: 100,
      domain: 100,
      other: 0,
    });
  });
});
