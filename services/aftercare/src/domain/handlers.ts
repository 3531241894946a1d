import type { Pathway } from './pathway/state.ts';

/** One function per event type of a topic; the compiler sees that none is missing. */
export type Handlers<E extends { type: string }> = {
  readonly [K in E['type']]: (state: Pathway, event: Extract<E, { type: K }>) => Pathway;
};
