import type { Context } from './context.ts';
import type { Publication } from './documentType.ts';

/** The members of a union of events that have this type. */
type OfType<E, K> = E extends { readonly type: infer T }
  ? K extends T
    ? E & { readonly type: K }
    : never
  : never;

/** One function per type of event; the compiler sees that none is missing. Areas' tables are spread into one. */
export type Handlers<S, E extends { readonly type: string }> = {
  readonly [K in E['type']]: (state: S, event: OfType<E, K>) => S;
};

/** The one way to evolve: each type of event by its own row. */
export const evolveBy =
  <S, E extends { readonly type: string }>(handlers: Handlers<S, E>) =>
  (state: S, event: E): S => {
    // The table is complete by its type; the compiler cannot follow a union through an index.
    const handler = handlers[event.type as E['type']] as (state: S, event: E) => S;
    return handler(state, event);
  };

/**
 * What each type of event tells the others, given the state after it. Every type has a row, so that a new event cannot
 * be forgotten: `nobody` where it is told to nobody.
 */
export type Publishers<S, E extends { readonly type: string }> = {
  readonly [K in E['type']]: (event: OfType<E, K>, state: S) => readonly (Publication | null)[];
};
export const nobody = (): readonly Publication[] => [];

export const publishBy =
  <S, E extends { readonly type: string }>(publishers: Publishers<S, E>) =>
  (event: E, state: S): Publication[] => {
    const publisher = publishers[event.type as E['type']] as (
      event: E,
      state: S,
    ) => readonly (Publication | null)[];
    return publisher(event, state).filter((one) => one !== null);
  };

/** What follows from the state and the clock by itself. Must come to rest: fired once, it no longer fires. */
export type Rule<S, E, Settings> = (state: S, context: Context<Settings>) => readonly E[];

/** The first rule that has something to say, in the order of their weight; `advance` asks again until none has. */
export const firstRule =
  <S, E, Settings>(rules: readonly Rule<S, E, Settings>[]) =>
  (state: S, context: Context<Settings>): E[] => {
    for (const rule of rules) {
      const events = rule(state, context);
      if (events.length > 0) return [...events];
    }
    return [];
  };
