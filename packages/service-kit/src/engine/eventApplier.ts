import type { CloudEvent, ServiceName, StreamKey } from '@throughcare/contracts';
import type { Apply, Outcome } from '@throughcare/messaging';
import { type AnyReaction, type Cause, isFurther, system } from '@throughcare/record';
import { type Position, StoreError } from '@throughcare/store';
import type { Runner } from './runner.ts';
import type { SettledPositions } from './settledPositions.ts';
import type { Decide, Transition, Type } from './transition.ts';

export type EventApplierOptions = {
  readonly service: ServiceName;
  readonly runner: Runner;
  readonly settled: SettledPositions;
  /** The type of the documents that events of such a stream concern; undefined where the service has none, and ignores them. */
  readonly typeOf: (key: StreamKey) => Type | undefined;
  readonly reactions: readonly AnyReaction[];
  /** A reaction to an event of this type threw. */
  readonly onFailed: (error: unknown, type: string) => void;
};

/** What became of one event, and whether the document is different for it. */
type Applied = { readonly outcome: Outcome; readonly changed: boolean };

/**
 * Applies events of other services to the document that their stream names. The effect of an event and the position that
 * counts it are one write, so an event that is delivered again finds itself counted and has no second effect.
 */
export class EventApplier {
  readonly #o: EventApplierOptions;
  readonly #reactions: ReadonlyMap<string, AnyReaction>;

  constructor(options: EventApplierOptions) {
    this.#o = options;
    this.#reactions = new Map(options.reactions.map((reaction) => [reaction.to.type, reaction]));
  }

  readonly apply: Apply = (ref, events) => this.#apply(ref, events, false);

  /** The outcomes that `apply` would give. Writes nothing. */
  readonly dryRun: Apply = (ref, events) => this.#apply(ref, events, true);

  /**
   * All events in one write; where that throws, each in a write of its own. An error outside the reactions (in an index
   * or a due moment) then fails only the event that causes it, and not its neighbours in the batch.
   */
  async #apply(
    ref: string,
    events: readonly CloudEvent[],
    dry: boolean,
  ): Promise<readonly Outcome[]> {
    try {
      return await this.#applyTogether(ref, events, dry);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      const [event] = events;
      if (events.length === 1 && event) {
        this.#o.onFailed(error, event.type);
        return ['failed'];
      }
    }
    const outcomes: Outcome[] = [];
    for (const event of events) outcomes.push(...(await this.#apply(ref, [event], dry)));
    return outcomes;
  }

  async #applyTogether(
    ref: string,
    events: readonly CloudEvent[],
    dry: boolean,
  ): Promise<readonly Outcome[]> {
    const type = this.#o.typeOf(ref);
    if (!type) return events.map(() => 'ignored' as const);
    if (!dry && events.every((event) => !this.#reactionTo(event, type.kind)))
      return this.#passOver(type, ref, events);
    const written = await this.#o.runner.change<Outcome[]>(type.kind, ref, '', (current) => {
      const transition = this.#o.runner.begin(type, ref, current);
      const applied = events.map((event) => this.#applyOne(transition, event, type.kind));
      const result = applied.map(({ outcome }) => outcome);
      if (dry || !applied.some(({ changed }) => changed)) return { keep: true, result };
      const write = transition.finish();
      // A write lost with the power is made again, since the log delivers the events again. Not so where it owes something: that
      // may already be on its way to others.
      const recoverable = write.followUps.length === (current?.followUps ?? []).length;
      return { write, result, recoverable };
    });
    if (written.repeated) throw new StoreError('conflict', 'an event write carries no write id');
    return written.result;
  }

  /** Events that mean nothing here move the position of their stream, and no document. */
  async #passOver(
    type: Type,
    ref: string,
    events: readonly CloudEvent[],
  ): Promise<readonly Outcome[]> {
    const { settled } = this.#o;
    const positions = { ...(await settled.store.read(type.kind, ref))?.positions };
    return events.map((event) => {
      const source = sourceIn(event);
      const turn = turnOf(event, positions[source]);
      if (turn !== 'next') return turn;
      const position = positionOf(event);
      positions[source] = position;
      settled.settle(type.kind, ref, source, position);
      return 'ignored';
    });
  }

  #applyOne(transition: Transition, event: CloudEvent, kind: string): Applied {
    const source = sourceIn(event);
    const turn = turnOf(event, transition.draft.positions[source]);
    if (turn === 'duplicate') return { outcome: turn, changed: false };
    const reaction = this.#reactionTo(event, kind);
    if (turn !== 'next') return this.#applyLatch(transition, event, reaction, turn);
    const received = { data: event.data, event };
    if (
      reaction &&
      !this.#take(transition, event, this.#causeOf(event, event.id), (state, context) =>
        reaction.decide(received, state, context),
      )
    )
      return { outcome: 'failed', changed: false };
    transition.edit((draft) => ({
      ...draft,
      positions: { ...draft.positions, [source]: positionOf(event) },
    }));
    return { outcome: reaction ? 'applied' : 'ignored', changed: true };
  }

  /** Undefined for an event that means nothing here, as one about something else than its stream. */
  #reactionTo({ type }: CloudEvent, kind: string): AnyReaction | undefined {
    const known = this.#reactions.get(type);
    return known?.on.kind === kind ? known : undefined;
  }

  /** An event that is out of turn is parked (`outcome`), but its latch, if it has one, takes effect now. */
  #applyLatch(
    transition: Transition,
    event: CloudEvent,
    reaction: AnyReaction | undefined,
    outcome: 'gap' | 'epoch',
  ): Applied {
    const latch = reaction?.latch;
    if (!latch) return { outcome, changed: false };
    const received = { data: event.data, event };
    // Its own write id, since ids derive from it: the decision that follows in its turn must not derive the same ids.
    const cause = this.#causeOf(event, `${event.id}/latch`);
    const before = transition.draft;
    const taken = this.#take(transition, event, cause, (state, context) =>
      latch(received, state, context),
    );
    return { outcome: taken ? outcome : 'failed', changed: transition.draft !== before };
  }

  #causeOf(event: CloudEvent, writeId: string): Cause {
    return {
      writeId,
      actor: system(this.#o.service),
      correlationId: event.correlationid,
      causationId: event.id,
      ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
    };
  }

  /** False where the decision threw; the document is then as it was before. */
  #take(transition: Transition, event: CloudEvent, cause: Cause, decide: Decide): boolean {
    const before = transition.draft;
    try {
      transition.take(cause, decide);
      return true;
    } catch (error) {
      transition.edit(() => before);
      this.#o.onFailed(error, event.type);
      return false;
    }
  }
}

const sourceIn = ({ source }: CloudEvent): string => source.slice('/throughcare/'.length);
const positionOf = ({ epoch, sequence }: CloudEvent): Position => ({ epoch, sequence });

/** Whether it is this event's turn, where the stream is settled up to `position`; else why not. */
function turnOf(
  event: CloudEvent,
  position: Position | undefined,
): 'next' | 'duplicate' | 'gap' | 'epoch' {
  const at = position ?? { epoch: event.epoch, sequence: 0 };
  if (!isFurther(event, at)) return 'duplicate';
  if (event.sequence === at.sequence + 1) return 'next';
  return event.epoch === at.epoch ? 'gap' : 'epoch';
}
