import { addMilliseconds, type Instant } from '@throughcare/contracts';
import type { Cause } from '@throughcare/record';
import { type AnyFollowUp, type FollowUpTools, isRefusal } from '@throughcare/record';
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
  readonly tools: () => Omit<FollowUpTools<unknown>, 'change'>;
  readonly onError: (error: unknown, followUp: string) => void;
  /** How many documents are served at the same time. */
  readonly atOnce?: number;
};

const atOnce = 16;
/** Clock milliseconds until the next look where the store could not be asked. */
const lookAgainAfter = 5_000;
/** Immediate tries before a follow-up waits; then the wait doubles up to five minutes. */
const quickTries = 2;
const longestWait = 300_000;

/** Does what documents owe, at least once, until it succeeds; then clears it in the write that takes what was learned. */
export class FollowUpRunner {
  readonly #o: FollowUpRunnerOptions;
  readonly #specs: ReadonlyMap<string, AnyFollowUp>;
  readonly #queue = new Map<string, { kind: string; id: string }>();
  readonly #working = new Set<string>();
  #armed: { at: Instant; cancel: () => void } | undefined;
  #looking: Promise<void> | undefined;
  readonly #inFlight = new Set<Promise<void>>();
  #stopped = true;

  constructor(options: FollowUpRunnerOptions) {
    this.#o = options;
    this.#specs = new Map(options.followUps.map((spec) => [spec.name, spec]));
  }

  async start(): Promise<void> {
    this.#stopped = false;
    await this.#look();
  }

  committed(document: Document): void {
    if (document.followUps.length === 0 || this.#stopped) return;
    const now = this.#o.clock.now();
    if (document.followUps.some(({ notBefore }) => notBefore <= now)) this.#enqueue(document);
    else for (const { notBefore } of document.followUps) this.#arm(notBefore);
  }

  /** Asks what is owed: another process of this service may have written it, and be gone. */
  async look(): Promise<void> {
    if (!this.#stopped) await this.#look();
  }

  async idle(): Promise<boolean> {
    if (this.#queue.size > 0 || this.#working.size > 0 || this.#looking) return false;
    const next = await this.#o.store.nextOwing();
    return next === null || next > this.#o.clock.now();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#armed?.cancel();
    this.#armed = undefined;
    await this.#looking;
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
      // A release that knows it may come; until then it waits like one that fails.
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

  /** The store could not be asked: what is owed stands there still, so look again. */
  #failed(error: unknown): void {
    this.#o.onError(error, 'look');
    this.#arm(addMilliseconds(this.#o.clock.now(), lookAgainAfter));
  }

  #arm(at: Instant): void {
    if (this.#stopped || (this.#armed && this.#armed.at <= at)) return;
    this.#armed?.cancel();
    this.#armed = { at, cancel: this.#o.clock.wake(at, () => void this.#look()) };
  }

  /** Finds what is owed now, and when to look again. */
  #look(): Promise<void> {
    this.#armed = undefined;
    this.#looking ??= (async () => {
      try {
        for (const document of await this.#o.store.owing(this.#o.clock.now(), 500))
          this.#enqueue(document);
        const next = await this.#o.store.nextOwing();
        if (next !== null && next > this.#o.clock.now()) this.#arm(next);
      } catch (error) {
        this.#failed(error);
      } finally {
        this.#looking = undefined;
      }
    })();
    return this.#looking;
  }
}

/** A decision on another document was refused; carries the code for whoever wants to branch on it. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

export const wasRefused = (error: unknown): error is Refused =>
  error instanceof Refused || isRefusal(error);
