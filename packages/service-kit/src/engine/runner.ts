import { addHours, type Instant, type ServiceName } from '@throughcare/contracts';
import { plainDraft } from '@throughcare/messaging';
import { type Cause, isRefusal, type Refusal, system } from '@throughcare/record';
import {
  type Change,
  type Changed,
  type Document,
  type Remembered,
  type Store,
  StoreError,
} from '@throughcare/store';
import { traceparent } from '@throughcare/telemetry';
import type { Clock } from '../clock.ts';
import type { Secrets } from './secrets.ts';
import { Skew } from './skew.ts';
import { type Decide, Transition, type Type } from './transition.ts';

export type RunnerOptions = {
  readonly service: ServiceName;
  readonly settings: unknown;
  readonly store: Pick<Store, 'change'>;
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** After each commit, with what was committed: wakes relay, timers, follow-ups and waiting readers. */
  readonly committed: (document: Document) => void;
};

export type Ran =
  | { readonly refusal: Refusal }
  | {
      readonly document: Document;
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

/** Runs decisions on documents through the store: commands, ticks and followUps come through here, events through Hearing. */
export class Runner {
  readonly #o: RunnerOptions;
  /** How often each document changed here; two equal readings mean that nothing happened between them. */
  changes = 0;

  /** How far the clock here is behind the moments that are stored. */
  readonly skew = new Skew();

  constructor(options: RunnerOptions) {
    this.#o = options;
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
        if (known) return keep({ document: current, repeated: known });
      }
      const transition = this.begin(type, id, current);
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
        transition.edit((draft) => ({
          ...draft,
          remembered: [...stillKept(draft.remembered, transition.now), remembered],
        }));
      }
      const write = transition.finish();
      if (!transition.changed && current && current.dueAt === write.dueAt)
        return keep({ document: current, repeated: null });
      return {
        write,
        result: {
          document: { ...write, version: 0, writes: [] },
          repeated: null,
        },
      };
    };
    const changed = await this.change(type.kind, id, cause.writeId, attempt);
    if (changed.repeated) {
      const known = options.before?.(changed.document);
      if (isRefusal(known)) ran = { refusal: known };
      // Written by this very key, but so long ago that its answer is forgotten.
      else if (!known && options.remember) ran = { refusal: spent };
      else ran = { document: changed.document, repeated: known ?? null };
    } else {
      ran = changed.result;
      if (!('refusal' in ran) && changed.document) ran = { ...ran, document: changed.document };
    }
    return ran;
  }

  /** Lets the clock speak: rules only. True when the document's next moment moved on. */
  async tick(type: Type, id: string, dueAt: string): Promise<boolean> {
    const cause = this.systemCause(`tick/${dueAt}`, `tick/${id}`);
    const ran = await this.run({ type, id, cause, decide: () => [], opens: false });
    return 'refusal' in ran || ran.document.dueAt !== dueAt;
  }

  systemCause(writeId: string, correlationId: string): Cause {
    const trace = traceparent();
    return {
      writeId,
      actor: system(this.#o.service),
      correlationId,
      causationId: writeId,
      ...(trace !== undefined && { traceparent: trace }),
    };
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

  begin(type: Type, id: string, current: Document | undefined): Transition {
    const { service, settings, secrets, clock } = this.#o;
    const now = clock.now();
    if (current) this.skew.saw(current.moment, now);
    return new Transition({ service, type, settings, secrets, clock: now, id, current });
  }

  /** An unknown outcome is settled by looking: the same call with the same write id. */
  async change<R>(
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

/** Remembered commands whose time is not over. */
export const stillKept = (remembered: readonly Remembered[], now: Instant): readonly Remembered[] =>
  remembered.filter(({ at }) => addHours(at, keysKept.hours) > now);

const spent: Refusal = {
  refused: 'invalid',
  code: 'idempotency-key-spent',
  detail: 'This Idempotency-Key was used more than 24 hours ago; what it asked for was done then.',
};

const notFound: Refusal = {
  refused: 'not-found',
  code: 'not-found',
  detail: 'There is no such record, or it is not one that you may know of.',
};
