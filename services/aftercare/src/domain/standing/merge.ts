import type { ById, Tagged } from '../collection.ts';
import { collections, type Items, type Pathway } from '../pathway.ts';

/** Collections that record what others said; they may go on changing at the removed reference. */
const facts: readonly (keyof Items)[] = [
  'custody',
  'prisons',
  'orders',
  'needs',
  'referrals',
  'deaths',
  'stops',
  'consents',
  'substitution',
];

export type MergeEvent =
  | { type: 'merged-into'; keptRef: string }
  | { type: 'absorbed'; removedRef: string }
  | { type: 'unmerged'; keptRef: string }
  | { type: 'separated'; removedRef: string }
  | { type: 'items-received'; from: string; items: Items }
  | { type: 'items-given-back'; items: Items }
  | { type: 'items-let-go'; from: string };

/** What stands here at home. */
export const homeItems = (state: Pathway): Items => pick(state, ({ origin }) => origin === null);
/** What came here from a reference that was merged into this one. */
export const itemsFrom = (state: Pathway, ref: string): Items =>
  pick(state, ({ origin }) => origin === ref);

/** Takes the removed person's items over, tagged: facts as they are now, decisions only the first time. */
export function receive(state: Pathway, items: Items, from: string): Pathway {
  return over(state, (name, own) => {
    const next: Record<string, Tagged> = { ...own };
    for (const [id, item] of Object.entries<Tagged>(items[name])) {
      const mine = own[id];
      if (!mine || (facts.includes(name) && mine.origin === from))
        next[id] = { ...item, origin: from };
    }
    return next;
  });
}

export const giveBack = (state: Pathway, items: Items): Pathway =>
  over(state, (name, own) => ({
    ...own,
    ...Object.fromEntries(
      Object.entries<Tagged>(items[name]).map(([id, item]) => [id, { ...item, origin: null }]),
    ),
  }));

export const letGo = (state: Pathway, from: string): Pathway =>
  over(state, (_name, own) => without(own, ({ origin }) => origin !== from));

function pick(state: Pathway, wanted: (item: Tagged) => boolean): Items {
  return Object.fromEntries(
    collections.map((name) => [name, without<Tagged>(state[name], wanted)]),
  ) as unknown as Items;
}
const without = <T extends Tagged>(items: ById<T>, wanted: (item: T) => boolean): ById<T> =>
  Object.fromEntries(Object.entries(items).filter(([, item]) => wanted(item)));

function over(
  state: Pathway,
  next: (name: keyof Items, own: ById<Tagged>) => ById<Tagged>,
): Pathway {
  return {
    ...state,
    ...Object.fromEntries(collections.map((name) => [name, next(name, state[name])])),
  };
}
