/** One thing to be measured, by name. */
export type Contender<T> = {
  readonly name: string;
  readonly measure: (round: number) => Promise<T>;
};

/**
 * Interleaved: A B C D, A B C D, …, so that a machine that slows down or warms up treats all alike.
 * `told` hears of each measurement as it is made.
 */
export async function interleaved<T>(
  contenders: readonly Contender<T>[],
  rounds: number,
  told: (name: string, round: number, value: T) => void,
): Promise<ReadonlyMap<string, readonly T[]>> {
  const results = new Map<string, T[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const { name, measure } of contenders) {
      const value = await measure(round);
      results.get(name)?.push(value);
      told(name, round, value);
    }
  return results;
}
