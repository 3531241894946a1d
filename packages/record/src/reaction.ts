import type { CloudEvent, DataOf, EventDefinition } from '@throughcare/contracts';
import type { Context } from './context.ts';
import type { DocumentType } from './documentType.ts';
import type { Whatever } from './whatever.ts';

/** What arrived: the typed data and the envelope around it. */
export type Heard<D extends EventDefinition> = {
  readonly data: DataOf<D>;
  readonly event: CloudEvent;
};

/**
 * What an event of another service means here. Pure, no I/O; works on the document that the event's stream names
 * (a shell if there is none yet). An event type without a reaction is settled as ignored.
 */
export type ReactionSpec<S, E extends { type: string }, Settings, D extends EventDefinition> = {
  readonly to: D;
  /** One line for the service's table: what happens. */
  readonly does: string;
  decide(heard: Heard<D>, state: S, context: Context<Settings>): E[];
  /**
   * For death, withdrawal of consent and erasure: runs the moment the event arrives, even when an earlier event of its
   * stream is missing. `decide` runs as well once its turn comes, and must then find nothing left to do.
   */
  latch?(heard: Heard<D>, state: S, context: Context<Settings>): E[];
};

export type AnyReaction = ReactionSpec<Whatever, Whatever, Whatever, EventDefinition> & {
  readonly on: DocumentType<Whatever, Whatever, Whatever>;
};

export const reactionsOn =
  <S, E extends { type: string }, Settings>(on: DocumentType<S, E, Settings>) =>
  <D extends EventDefinition>(spec: ReactionSpec<S, E, Settings, D>): AnyReaction =>
    ({ ...spec, on }) as unknown as AnyReaction;
