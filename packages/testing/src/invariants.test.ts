import type { CloudEvent } from '@throughcare/contracts';
import { event } from './contracts/samples.ts';
import { assertNoGap, assertOrderPerStream, assertPublished, type History } from './invariants.ts';
import { ref } from './story.ts';

const stream = { service: 'intake', audience: 'justice', ref: ref('a') } as const;
const history = (...sequences: readonly number[]): History =>
  new Map([['a', { stream, events: sequences.map((sequence) => event('a', sequence)) }]]);
const came = (...sequences: readonly number[]): CloudEvent[] =>
  sequences.map((sequence) => event('a', sequence));
const broken = expect.objectContaining({ name: 'InvariantBroken' });

describe('the invariants', () => {
  it('know a history without a gap from one that lacks, repeats or swaps an event', () => {
    assertNoGap(history(1, 2, 3));
    for (const sequences of [[2], [1, 3], [1, 2, 2], [2, 1]])
      expect(() => assertNoGap(history(...sequences))).toThrow(broken);
  });

  it('let deliveries repeat, as long as nothing comes for the first time after its successor', () => {
    assertOrderPerStream([...came(1, 2, 1, 2, 3, 3), event('b', 1)]);
    for (const sequences of [
      [2, 1],
      [1, 3, 2],
    ])
      expect(() => assertOrderPerStream(came(...sequences))).toThrow(broken);
  });

  it('know what stands in the journal and never came to the log', () => {
    assertPublished(history(1, 2), [...came(1, 2, 2), event('b', 1)]);
    expect(() => assertPublished(history(1, 2, 3), came(1, 3))).toThrow(broken);
  });
});
