import type { CloudEvent, ServiceName } from '@throughcare/contracts';
import type { Apply, Outcome } from '@throughcare/messaging';
import { type AnyReaction, type Cause, system } from '@throughcare/record';
import { type Position, StoreError } from '@throughcare/store';
import type { Runner } from './runner.ts';
import type { Decide, Transition, Type } from './transition.ts';

export type HearingOptions = {
  readonly service: ServiceName;
  readonly runner: Runner;
  /** The kind of document that events concern. */
  readonly pathway: Type | undefined;
  readonly reactions: readonly AnyReaction[];
  /** A reaction to an event of this type threw. */
  readonly onFailed: (error: unknown, type: string) => void;
};

/** Events of other services on the person's document that their streams name: effect and position in one write. */
export class Hearing {
  readonly #o: HearingOptions;
  readonly #reactions: ReadonlyMap<string, AnyReaction>;

  constructor(options: HearingOptions) {
    this.#o = options;
    this.#reactions = new Map(options.reactions.map((reaction) => [reaction.to.type, reaction]));
  }

  readonly apply: Apply = (ref, events) => this.#applyEach(ref, events, false);

  /** What `apply` would say, and nothing written. */
  readonly rehearse: Apply = (ref, events) => this.#applyEach(ref, events, true);

  /** What fails beside the handlers (an index, a due moment) fails for its own event only, not for the ones around it. */
  async #applyEach(
    ref: string,
    events: readonly CloudEvent[],
    dry: boolean,
  ): Promise<readonly Outcome[]> {
    try {
      return await this.#applyAll(ref, events, dry);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      const [event] = events;
      if (events.length === 1 && event) {
        this.#o.onFailed(error, event.type);
        return ['failed'];
      }
    }
    const outcomes: Outcome[] = [];
    for (const event of events) outcomes.push(...(await this.#applyEach(ref, [event], dry)));
    return outcomes;
  }

  async #applyAll(
    ref: string,
    events: readonly CloudEvent[],
    dry: boolean,
  ): Promise<readonly Outcome[]> {
    const type = this.#o.pathway;
    if (!type) return events.map(() => 'ignored' as const);
    const changed = await this.#o.runner.change<Outcome[]>(type.kind, ref, '', (current) => {
      const transition = this.#o.runner.begin(type, ref, current);
      let moved = false;
      const outcomes = events.map((event): Outcome => {
        const { outcome, moves } = this.#hear(transition, event);
        moved ||= moves;
        return outcome;
      });
      if (!moved || dry) return { keep: true, result: outcomes };
      const write = transition.finish();
      // The log still has the events. But what follows from them may be on its way to others before they come again.
      const recoverable =
        !transition.published && write.followUps.length === (current?.followUps ?? []).length;
      return { write, result: outcomes, recoverable };
    });
    if (changed.repeated) throw new StoreError('conflict', 'an event write carries no write id');
    return changed.result;
  }

  #hear(transition: Transition, event: CloudEvent): { outcome: Outcome; moves: boolean } {
    const source = event.source.slice('/throughcare/'.length);
    const at: Position = transition.draft.positions[source] ?? { epoch: event.epoch, sequence: 0 };
    const reaction = this.#reactions.get(event.type);
    const cause: Cause = {
      writeId: event.id,
      actor: system(this.#o.service),
      correlationId: event.correlationid,
      causationId: event.id,
      ...(event.traceparent !== undefined && { traceparent: event.traceparent }),
    };
    const heard = { data: event.data, event };
    const next = event.sequence === at.sequence + 1;
    if (event.epoch < at.epoch || (event.epoch === at.epoch && event.sequence <= at.sequence))
      return { outcome: 'duplicate', moves: false };
    if (!next) {
      const outcome = event.epoch === at.epoch ? 'gap' : 'epoch';
      const latched = reaction?.latch;
      if (!latched) return { outcome, moves: false };
      // A cause of its own: what its turn decides later must not derive the same ids again.
      const early = { ...cause, writeId: `${event.id}/latch` };
      const before = transition.draft;
      const held = this.#try(transition, event, early, (state, context) =>
        latched(heard, state, context),
      );
      return { outcome: held ? outcome : 'failed', moves: transition.draft !== before };
    }
    if (
      reaction &&
      !this.#try(transition, event, cause, (state, context) =>
        reaction.decide(heard, state, context),
      )
    )
      return { outcome: 'failed', moves: false };
    transition.edit((current) => ({
      ...current,
      positions: {
        ...current.positions,
        [source]: { epoch: event.epoch, sequence: event.sequence },
      },
    }));
    return { outcome: reaction ? 'applied' : 'ignored', moves: true };
  }

  /** False where the decision threw: the document is as it was. */
  #try(transition: Transition, event: CloudEvent, cause: Cause, decide: Decide): boolean {
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
