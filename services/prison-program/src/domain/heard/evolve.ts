import type { Fact, Heard, ShelfName } from './state.ts';
import { blank } from './state.ts';

/** Something was told; the fields given replace what stood there, the others stay. */
export type HeardEvent = {
  readonly [K in ShelfName]: {
    readonly type: 'heard';
    readonly shelf: K;
    readonly id: string;
    readonly fact: Partial<Fact<K>>;
  };
}[ShelfName];

/** Records a fact; nothing where it is known already, so that a repeat leaves no trace. */
export function hear<K extends ShelfName>(
  heard: Heard,
  shelf: K,
  id: string,
  fact: Partial<Fact<K>>,
): HeardEvent[] {
  const known: object = heard[shelf][id] ?? blank[shelf];
  const news = Object.entries(fact).some(
    ([field, value]) => JSON.stringify(Reflect.get(known, field)) !== JSON.stringify(value),
  );
  return news || heard[shelf][id] === undefined
    ? [{ type: 'heard', shelf, id, fact } as unknown as HeardEvent]
    : [];
}

export function evolveHeard(heard: Heard, event: HeardEvent): Heard {
  const shelf = heard[event.shelf];
  const fact = { ...(shelf[event.id] ?? blank[event.shelf]), ...event.fact };
  return { ...heard, [event.shelf]: { ...shelf, [event.id]: fact } };
}
