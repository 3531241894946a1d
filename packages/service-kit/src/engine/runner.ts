import type { CloudEvent, ServiceName } from '@throughcare/contracts';
import { type Outcome, plainDraft } from '@throughcare/messaging';
import {
  type Change,
  type Changed,
  type Document,
  type Position,
  type Remembered,
  type Store,
  StoreError,
} from '@throughcare/store';
import type { Clock } from '../clock.ts';
import { system } from '../define/context.ts';
import type { AnyReaction } from '../define/reaction.ts';
import { isRefusal, type Refusal } from '../define/refusal.ts';
import type { Secrets } from './secrets.ts';
import { type Cause, type Decide, Transition, type Type } from './transition.ts';

export type RunnerOptions = {
  readonly service: ServiceName;
  readonly settings: unknown;
  readonly store: Store;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly reactions: readonly AnyReaction[];
  /** After each commit, with what was committed: wakes relay, timers, errands and waiting readers. */
  readonly committed: (document: Document) => void;
};

export type Ran =
  | { readonly refusal: Refusal }
  | {
      readonly document: Document;
      readonly published: readonly CloudEvent[];
      readonly repeated: Remembered | null;
    };

export type RunOptions = {
  readonly type: Type;
  readonly id: string;
  readonly cause: Cause;
  readonly decide: Decide;
  /** False: an unknown document is refused with 404. */
  readonly opens: boolean;
  /** Looks at the document before anything is decided: a remembered answer, a spent key, a foreign record. */
  readonly before?: (document: Document) => Remembered | Refusal | undefined;
  /** What a compare with If-Match says, after the rules have agreed. */
  readonly after?: (document: Document | undefined) => Refusal | undefined;
  readonly remember?: (transition: Transition) => Remembered;
  readonly dropFollowUp?: string;
};

/** A rule that keeps a remembered key at most this long, and this many of them per document. */
export const keysKept = { hours: 24, count: 64 };

/** Runs decisions on documents through the store: commands, events, ticks and errands all come through here. */
export class Runner {
  readonly #o: RunnerOptions;
  readonly #reactions: ReadonlyMap<string, AnyReaction>;
  readonly #pathway: Type | undefined;
  /** How often each document changed here; two equal readings mean that nothing happened between them. */
  changes = 0;

  constructor(options: RunnerOptions, pathway: Type | undefined) {
    this.#o = options;
    this.#pathway = pathway;
    this.#reactions = new Map(options.reactions.map((reaction) => [reaction.to.type, reaction]));
  }

  /** One decision on one document. */
  async run(options: RunOptions): Promise<Ran> {
    const { type, id, cause, decide } = options;
    let ran: Ran | undefined;
    const attempt = (current: Document | undefined): Change<unknown, Ran> => {
      const keep = (result: Ran): Change<unknown, Ran> => ({ keep: true, result });
      if (!current && !options.opens) return keep({ refusal: notFound });
      if (current && options.before) {
        const known = options.before(current);
        if (isRefusal(known)) return keep({ refusal: known });
        if (known) return keep({ document: current, published: [], repeated: known });
      }
      const transition = this.#begin(type, id, current);
      const refusal = transition.take(cause, decide) ?? options.after?.(current);
      if (refusal) return keep({ refusal });
      const { dropFollowUp, remember } = options;
      if (dropFollowUp !== undefined)
        transition.edit((draft) => ({
          ...draft,
          followUps: draft.followUps.filter((followUp) => followUp.id !== dropFollowUp),
        }));
      if (remember) {
        const remembered = remember(transition);
        transition.edit((draft) => ({ ...draft, remembered: [...draft.remembered, remembered] }));
      }
      const write = transition.finish();
      if (!transition.changed && current && current.dueAt === write.dueAt)
        return keep({ document: current, published: [], repeated: null });
      return {
        write,
        result: {
          document: { ...write, version: 0, writes: [] },
          published: transition.published,
          repeated: null,
        },
      };
    };
    const changed = await this.#change(type.kind, id, cause.writeId, attempt);
    if (changed.repeated) {
      const known = options.before?.(changed.document);
      ran = isRefusal(known)
        ? { refusal: known }
        : { document: changed.document, published: [], repeated: known ?? null };
    } else {
      ran = changed.result;
      if (!('refusal' in ran) && changed.document) ran = { ...ran, document: changed.document };
    }
    return ran;
  }

  /** Events of other services on the person's document that their streams name: effect and position in one write. */
  readonly apply = async (
    ref: string,
    events: readonly CloudEvent[],
  ): Promise<readonly Outcome[]> => {
    const type = this.#pathway;
    if (!type) return events.map(() => 'ignored' as const);
    const changed = await this.#change<Outcome[]>(type.kind, ref, '', (current) => {
      const transition = this.#begin(type, ref, current);
      let moved = false;
      const outcomes = events.map((event): Outcome => {
        const { outcome, moves } = this.#hear(transition, event);
        moved ||= moves;
        return outcome;
      });
      return moved
        ? { write: transition.finish(), result: outcomes }
        : { keep: true, result: outcomes };
    });
    if (changed.repeated) throw new StoreError('conflict', 'an event write carries no write id');
    return changed.result;
  };

  /** Lets the clock speak: rules only. True when the document's next moment moved on. */
  async tick(type: Type, id: string, dueAt: string): Promise<boolean> {
    const cause = this.systemCause(`tick/${dueAt}`, `tick/${id}`);
    const ran = await this.run({ type, id, cause, decide: () => [], opens: false });
    return 'refusal' in ran || ran.document.dueAt !== dueAt;
  }

  systemCause(writeId: string, correlationId: string): Cause {
    return { writeId, actor: system(this.#o.service), correlationId, causationId: writeId };
  }

  /** Writes a document of a plain kind (a look, an offset, a claim) through the same store. */
  async plain<S>(
    kind: string,
    id: string,
    decide: (current: S | undefined) => S | undefined,
    index: Parameters<typeof plainDraft>[4] = [],
  ): Promise<S> {
    const changed = await this.#o.store.change<S, S | undefined>(kind, id, '', (current) => {
      const next = decide(current?.state);
      return next === undefined
        ? { keep: true, result: current?.state }
        : { write: plainDraft(kind, id, next, this.#o.clock.now(), index), result: next };
    });
    return (changed.repeated ? changed.document.state : changed.result) as S;
  }

  #begin(type: Type, id: string, current: Document | undefined): Transition {
    const { service, settings, secrets, clock } = this.#o;
    return new Transition({ service, type, settings, secrets, clock: clock.now(), id, current });
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
      const latched = reaction?.latch;
      if (!latched) return { outcome: event.epoch === at.epoch ? 'gap' : 'epoch', moves: false };
      transition.take(cause, (state, context) => latched(heard, state, context));
      return { outcome: 'gap', moves: transition.changed };
    }
    const draft = transition.draft;
    if (reaction)
      try {
        transition.take(cause, (state, context) => reaction.decide(heard, state, context));
      } catch {
        transition.edit(() => draft);
        return { outcome: 'failed', moves: false };
      }
    transition.edit((current) => ({
      ...current,
      positions: {
        ...current.positions,
        [source]: { epoch: event.epoch, sequence: event.sequence },
      },
    }));
    return { outcome: reaction ? 'applied' : 'ignored', moves: true };
  }

  /** An unknown outcome is settled by looking: the same call with the same write id. */
  async #change<R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document | undefined) => Change<unknown, R>,
  ): Promise<Changed<unknown, R>> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#changeOnce(kind, id, writeId, f);
      } catch (error) {
        const unknown = error instanceof StoreError && error.code === 'unknown-outcome';
        if (!unknown || attempt === 3) throw error;
      }
    }
  }

  async #changeOnce<R>(
    kind: string,
    id: string,
    writeId: string,
    f: (current: Document | undefined) => Change<unknown, R>,
  ): Promise<Changed<unknown, R>> {
    let wrote = false;
    const changed = await this.#o.store.change<unknown, R>(kind, id, writeId, (current) => {
      const change = f(current);
      wrote = 'write' in change;
      return change;
    });
    if (wrote && changed.document) {
      this.changes++;
      this.#o.committed(changed.document);
    }
    return changed;
  }
}

const notFound: Refusal = {
  refused: 'not-found',
  code: 'not-found',
  detail: 'There is no such record, or it is not one that you may know of.',
};
