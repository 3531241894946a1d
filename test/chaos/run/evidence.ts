import type { Pair } from '@throughcare/runtime/house';
import { historyOf } from '../../../packages/testing/src/invariants.ts';
import { heard, toyTopics } from '../support/proofs.ts';
import type { Evidence } from './count.ts';
import { subscribers } from './stage.ts';

/** Reads the teller's journal, and of each subscriber what every person in it left there. */
export async function evidenceFrom(
  pair: Pick<Pair, 'journal' | 'store'>,
  acknowledged: Evidence['acknowledged'],
): Promise<Evidence> {
  const history = [...(await historyOf(pair.journal, toyTopics)).values()];
  const published = history.map(
    ({ stream, events }) => [stream.ref, events.flatMap((event) => heard.of(event) ?? [])] as const,
  );
  const listened = subscribers.map(async (name) => {
    const left = new Map<string, readonly string[]>();
    for (const { stream } of history) {
      const document = await pair
        .store(name)
        .read<Parameters<typeof heard.left>[0]>('pathway', stream.ref);
      if (document) left.set(stream.ref, heard.left(document.state));
    }
    return [name, left] as const;
  });
  return {
    acknowledged,
    published: new Map(published),
    heard: new Map(await Promise.all(listened)),
  };
}
