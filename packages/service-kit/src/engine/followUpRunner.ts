import { addMilliseconds, type Instant } from '@throughcare/contracts';
import type { AnyFollowUp, Cause, FollowUpTools, ProjectedRow } from '@throughcare/record';
import type { Document, FollowUp, Store } from '@throughcare/store';
import type { Telemetry } from '@throughcare/telemetry';
import type { Clock } from '../clock.ts';
import type { Runner } from './runner.ts';
import type { Decide, Type } from './transition.ts';

export type FollowUpRunnerOptions = {
  readonly store: Store;
  readonly clock: Clock;
  readonly runner: Runner;
  readonly telemetry: Telemetry;
  readonly followUps: readonly AnyFollowUp[];
  readonly tools: () => Omit<FollowUpTools<unknown>, 'change' | 'addRow'>;
  /** Inserts a row once and puts it into its lists. */
  readonly addRow: (kind: string, row: ProjectedRow) => Promise<void>;
  readonly onError: (error: unknown, followUp: string) => void;
  /** How many documents' follow-ups run at the same time. */
  readonly atOnce?: number;
};

const atOnce = 16;
/** Clock milliseconds until the store is asked again where it did not answer. */
const askAgainAfter = 5_000;
/** A failed follow-up runs again at once this many times. Then it waits a second, and twice as long after each failure. */
const quickTries = 2;
/** Milliseconds. */
const longestWait = 300_000;

/**
 * Runs what documents owe, each follow-up at least once and until it succeeds. The write that records what it brought also
 * takes it out of the document.
 */
export class FollowUpRunner {
  readonly #o: FollowUpRunnerOptions;
  readonly #specs: ReadonlyMap<string, AnyFollowUp>;
  readonly #queue = new Map<string, { kind: string; id: string }>();
  readonly #working = new Set<string>();
  #armed: { at: Instant; cancel: () => void } | undefined;
  #finding: Promise<void> | undefined;
  readonly #inFlight = new Set<Promise<void>>();
  #stopped = true;

  constructor(options: FollowUpRunnerOptions) {
    this.#o = options;
    this.#specs = new Map(options.followUps.map((spec) => [spec.name, spec]));
  }

  async start(): Promise<void> {
    this.#stopped = false;
    await this.#findOwed();
  }

  /** After a commit: runs what is owed now, and sets an alarm for the rest. */
  committed(document: Document): void {
    if (document.followUps.length === 0 || this.#stopped) return;
    const now = this.#o.clock.now();
    if (document.followUps.some(({ notBefore }) => notBefore <= now)) this.#enqueue(document);
    else for (const { notBefore } of document.followUps) this.#arm(notBefore);
  }

  /** Safety sweep for follow-ups that another process of this service wrote and did not run. */
  async safetySweep(): Promise<void> {
    if (!this.#stopped) await this.#findOwed();
  }

  async idle(): Promise<boolean> {
    if (this.#queue.size > 0 || this.#working.size > 0 || this.#finding) return false;
    const next = await this.#o.store.nextOwing();
    return next === null || next > this.#o.clock.now();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#armed?.cancel();
    this.#armed = undefined;
    await this.#finding;
    await Promise.all(this.#inFlight);
  }

  #enqueue({ kind, id }: { kind: string; id: string }): void {
    this.#queue.set(`${kind}/${id}`, { kind, id });
    this.#pump();
  }

  #pump(): void {
    for (const [key, document] of this.#queue) {
      if (this.#stopped || this.#working.size >= (this.#o.atOnce ?? atOnce)) return;
      if (this.#working.has(key)) continue;
      this.#queue.delete(key);
      this.#working.add(key);
      const work = this.#serve(document)
        .catch((error) => this.#failed(error))
        .finally(() => {
          this.#working.delete(key);
          this.#inFlight.delete(work);
          this.#pump();
        });
      this.#inFlight.add(work);
    }
  }

  async #serve({ kind, id }: { kind: string; id: string }): Promise<void> {
    const done = new Set<string>();
    while (!this.#stopped) {
      const document = await this.#o.store.read(kind, id);
      const now = this.#o.clock.now();
      const followUp = document?.followUps.find((one) => one.notBefore <= now && !done.has(one.id));
      if (!document || !followUp) return;
      done.add(followUp.id);
      await this.#do(document, followUp);
    }
  }

  async #do(document: Document, followUp: FollowUp): Promise<void> {
    const spec = this.#specs.get(followUp.name);
    if (!spec) {
      // Of another release, which may come back: until then it waits like one that failed.
      this.#o.onError(new Error('no such follow-up'), followUp.name);
      await this.#postpone(document, followUp);
      return;
    }
    for (let attempt = 0; ; attempt++) {
      try {
        await this.#o.telemetry.span(
          `follow-up ${spec.name}`,
          { parent: followUp.traceparent ?? null, attributes: { 'throughcare.attempt': attempt } },
          () => this.#attempt(spec, document, followUp),
        );
        return;
      } catch (error) {
        if (attempt < quickTries && !this.#stopped) continue;
        this.#o.onError(error, followUp.name);
        await this.#postpone(document, followUp);
        return;
      }
    }
  }

  async #attempt(spec: AnyFollowUp, document: Document, followUp: FollowUp): Promise<void> {
    const payload: unknown = spec.payload.parse(followUp.payload);
    const learned: Decide | undefined = await spec.run(
      { id: document.id, state: document.state, payload },
      this.#tools(followUp),
    );
    await this.#clear(spec.on, document.id, followUp, learned);
  }

  async #clear(
    type: Type,
    id: string,
    followUp: FollowUp,
    learned: Decide | undefined,
  ): Promise<void> {
    const ran = await this.#o.runner.run({
      type,
      id,
      cause: this.#cause(followUp, 'done'),
      opens: false,
      dropFollowUp: followUp.id,
      decide: learned ?? (() => []),
    });
    if ('refusal' in ran && ran.refusal.refused !== 'not-found')
      throw new Error(`follow-up ${followUp.name} was refused: ${ran.refusal.code}`);
  }

  async #postpone({ kind, id }: Document, followUp: FollowUp): Promise<void> {
    const wait = Math.min(1_000 * 2 ** followUp.attempts, longestWait);
    const notBefore = addMilliseconds(this.#o.clock.now(), wait);
    await this.#o.store.change(kind, id, '', (current) =>
      current
        ? {
            write: {
              ...current,
              followUps: current.followUps.map((one) =>
                one.id === followUp.id ? { ...one, attempts: one.attempts + 1, notBefore } : one,
              ),
            },
            result: undefined,
          }
        : { keep: true, result: undefined },
    );
    this.#arm(notBefore);
  }

  #tools(followUp: FollowUp): FollowUpTools<unknown> {
    const met = new Set<string>();
    return {
      ...this.#o.tools(),
      addRow: (type, key, row) =>
        this.#o.addRow(type.kind, { id: `${followUp.id}/${key}`, ...row }),
      change: async (type, id, decide) => {
        const name = `${type.kind}/${id}`;
        if (met.has(name))
          throw new Error(
            'a follow-up changes a document once: a second change would pass as a repeat',
          );
        met.add(name);
        const ran = await this.#o.runner.run({
          type: type as Type,
          id,
          cause: this.#cause(followUp, id),
          opens: true,
          decide: decide as Decide,
        });
        if ('refusal' in ran) throw new Refused(ran.refusal.code);
        return ran.document.state as never;
      },
    };
  }

  #cause(followUp: FollowUp, part: string): Cause {
    return {
      ...this.#o.runner.systemCause(`follow-up/${followUp.id}/${part}`, followUp.correlationId),
      causationId: followUp.id,
    };
  }

  /** The store did not answer. What is owed is still in it, so ask again later. */
  #failed(error: unknown): void {
    this.#o.onError(error, 'store');
    this.#arm(addMilliseconds(this.#o.clock.now(), askAgainAfter));
  }

  #arm(at: Instant): void {
    if (this.#stopped || (this.#armed && this.#armed.at <= at)) return;
    this.#armed?.cancel();
    this.#armed = { at, cancel: this.#o.clock.wake(at, () => void this.#findOwed()) };
  }

  /** Queues the documents that owe something now, and sets an alarm for the next one that will. */
  #findOwed(): Promise<void> {
    this.#armed = undefined;
    this.#finding ??= (async () => {
      try {
        for (const document of await this.#o.store.owing(this.#o.clock.now(), 500))
          this.#enqueue(document);
        const next = await this.#o.store.nextOwing();
        if (next !== null && next > this.#o.clock.now()) this.#arm(next);
      } catch (error) {
        this.#failed(error);
      } finally {
        this.#finding = undefined;
      }
    })();
    return this.#finding;
  }
}

/** Thrown to a follow-up whose decision on another document was refused. `code` says why. */
class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`refused: ${code}`);
    this.code = code;
  }
}
