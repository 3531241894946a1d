import type { ServiceName } from '@throughcare/contracts';
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
import type { Organisations } from '../ports.ts';
import { remembering, spent } from './idempotency.ts';
import type { RowsAlong, WithRows } from './rowsAlong.ts';
import type { Secrets } from './secrets.ts';
import { Skew } from './skew.ts';
import { type Decide, Transition, type Type } from './transition.ts';

export type RunnerOptions = {
  readonly service: ServiceName;
  readonly settings: unknown;
  readonly store: Pick<Store, 'change'>;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly organisations: Organisations;
  /** Null for a store that writes one document a COMMIT: rows are then followed up. */
  readonly rows: RowsAlong | null;
  /** Called after each commit: wakes the relay, timers, follow-ups and waiting callers. */
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
  /** Called with the document before anything is decided. A remembered command is the answer; a refusal ends the command. */
  readonly before?: (document: Document) => Remembered | Refusal | undefined;
  /** Called once the decision was not refused: the comparison with If-Match. */
  readonly after?: (document: Document | undefined) => Refusal | undefined;
  readonly remember?: (transition: Transition) => Remembered;
  /** A repeat that is no longer remembered is decided again: it has to find itself done. Left out: it is refused. */
  readonly always?: boolean;
  readonly dropFollowUp?: string;
};

/** Runs decisions on documents through the store. Commands, ticks and follow-ups come through `run`; EventApplier uses `begin` and `change`. */
export class Runner {
  readonly #o: RunnerOptions;
  /** Writes of this process; two equal readings mean that it wrote nothing in between. */
  changes = 0;

  /** How far this process's clock is behind the moments that are stored. */
  readonly skew = new Skew();

  constructor(options: RunnerOptions) {
    this.#o = options;
  }

  /** One decision on one document. */
  async run(options: RunOptions): Promise<Ran> {
    const { type, id, cause } = options;
    const changed = await this.change(type.kind, id, cause.writeId, this.#attempt(options));
    if (!changed.repeated) {
      const ran = changed.result;
      return 'refusal' in ran || !changed.document ? ran : { ...ran, document: changed.document };
    }
    const known = options.before?.(changed.document);
    if (isRefusal(known)) return { refusal: known };
    if (known || !options.remember) return { document: changed.document, repeated: known ?? null };
    // The key wrote this document, so long ago that what it did is no longer remembered.
    return this.#forgotten(options, changed.document);
  }

  /** What the decision would be refused with, if at all. Writes nothing. */
  async rehearse(options: RunOptions): Promise<Refusal | undefined> {
    const { type, id, cause } = options;
    const attempt = this.#attempt(options);
    const changed = await this.change(type.kind, id, cause.writeId, (current) => ({
      keep: true,
      result: attempt(current).result,
    }));
    return !changed.repeated && 'refusal' in changed.result ? changed.result.refusal : undefined;
  }

  /** What becomes of a document by a decision: the write, or why there is none. */
  #attempt(options: RunOptions): (current: Document | undefined) => Change<unknown, Ran> {
    const { type, id, cause, decide, dropFollowUp, remember } = options;
    const keep = (result: Ran): Change<unknown, Ran> => ({ keep: true, result });
    return (current) => {
      if (!current && !options.opens) return keep({ refusal: notFound });
      if (current && options.before) {
        const known = options.before(current);
        if (isRefusal(known)) return keep({ refusal: known });
        if (known) return keep({ document: current, repeated: known });
      }
      const transition = this.begin(type, id, current);
      const refusal = transition.take(cause, decide) ?? options.after?.(current);
      if (refusal) return keep({ refusal });
      if (dropFollowUp !== undefined)
        transition.edit((draft) => ({
          ...draft,
          followUps: draft.followUps.filter((followUp) => followUp.id !== dropFollowUp),
        }));
      if (remember) {
        const remembered = remember(transition);
        transition.edit((draft) => ({
          ...draft,
          remembered: remembering(draft.remembered, remembered),
        }));
      }
      const write = transition.finish();
      if (!transition.changed && current && current.dueAt === write.dueAt)
        return keep({ document: current, repeated: null });
      return { write, result: { document: { ...write, version: 0, writes: [] }, repeated: null } };
    };
  }

  #forgotten({ type, id, cause, decide, always }: RunOptions, document: Document): Ran {
    if (always !== true) return { refusal: spent };
    const transition = this.begin(type, id, document);
    const refusal = transition.take(cause, decide);
    if (refusal) return { refusal };
    return transition.changed ? { refusal: spent } : { document, repeated: null };
  }

  /** Runs a document's rules at the present moment. False where it is due at the same moment afterwards. */
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

  /** Writes a document that publishes and owes nothing (a disclosure record, a claim) through the same store. */
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
    const { service, settings, secrets, clock, organisations } = this.#o;
    const now = clock.now();
    if (current) this.skew.saw(current.moment, now);
    return new Transition({
      service,
      type,
      settings,
      secrets,
      organisations,
      clock: now,
      id,
      current,
    });
  }

  /** `Store.change`, made again with the same write id where its outcome is unknown: a write that took place is found. */
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
    let withRows: WithRows | undefined;
    const changed = await this.#o.store.change<unknown, R>(kind, id, writeId, (current) => {
      const change = f(current);
      wrote = 'write' in change;
      if (!('write' in change)) return change;
      withRows = this.#o.rows?.takenFrom(change.write, current);
      return withRows ? { ...change, write: withRows.write, along: withRows.along } : change;
    });
    if (wrote && changed.document) {
      this.changes++;
      this.#o.committed(changed.document);
      withRows?.committed();
    }
    return changed;
  }
}

const notFound: Refusal = {
  refused: 'not-found',
  code: 'not-found',
  detail: 'There is no such record, or it is not one that you may know of.',
};
