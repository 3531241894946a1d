import { countOf, type Evidence } from './count.ts';

/** One person who said a, b and c, and two who listened; each test says what differs. */
const evidence = (
  left: Partial<Record<'published' | 'court' | 'aftercare', string[]>> = {},
): Evidence => {
  const of = (ids: string[] = ['a', 'b', 'c']) => new Map([['p', ids]]);
  return {
    acknowledged: ['a', 'b', 'c'].map((id) => ({ ref: 'p', id })),
    published: of(left.published),
    heard: new Map([
      ['court', of(left.court)],
      ['aftercare', of(left.aftercare)],
    ]),
  };
};
const kept = { events: 3, lost: 0, appliedTwice: 0, outOfOrder: 0 };

describe('counting what was delivered', () => {
  it('finds nothing where every event had its effect once, in order, at everyone', () => {
    expect(countOf(evidence())).toEqual(kept);
  });

  it('counts an acknowledged command that was never published', () => {
    const found = countOf(
      evidence({ published: ['a', 'b'], court: ['a', 'b'], aftercare: ['a', 'b'] }),
    );
    expect(found).toEqual({ ...kept, events: 2, lost: 1 });
  });

  it('counts an event without effect once for each subscriber that lacks it', () => {
    expect(countOf(evidence({ court: ['a', 'b'] }))).toEqual({ ...kept, lost: 1 });
    expect(countOf(evidence({ court: ['a'], aftercare: [] }))).toEqual({ ...kept, lost: 5 });
  });

  it('counts an event of somebody whom a subscriber has never heard of', () => {
    const found = countOf({ ...evidence(), heard: new Map([['court', new Map()]]) });
    expect(found).toEqual({ ...kept, lost: 3 });
  });

  it('counts every effect beyond the first, and a repeat is not out of order', () => {
    const found = countOf(evidence({ court: ['a', 'b', 'a', 'b', 'c', 'a'] }));
    expect(found).toEqual({ ...kept, appliedTwice: 3 });
  });

  it('counts an event that is in the journal twice', () => {
    expect(countOf(evidence({ published: ['a', 'b', 'c', 'b'] }))).toMatchObject({
      appliedTwice: 1,
      lost: 0,
    });
  });

  it('counts effects that came after that of a later event', () => {
    expect(countOf(evidence({ court: ['b', 'a', 'c'] }))).toEqual({ ...kept, outOfOrder: 1 });
    expect(countOf(evidence({ court: ['c', 'a', 'b'] }))).toEqual({ ...kept, outOfOrder: 2 });
  });
});
