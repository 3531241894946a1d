import { type Instant, instant } from '@throughcare/contracts';
import { boundPerson, client, type Caller as Token } from '@throughcare/testing/house';
import { Caller, type Exchange } from './caller.ts';
import { cast, type Part } from './cast.ts';

/** What a story needs of the services, wherever they run. */
export type Stage = Parameters<typeof client>[0] & {
  now(): Instant;
  /** Sets the clock of all services; resolves when they have taken note. */
  moveTo(moment: Instant): void | Promise<void>;
  /** Resolves when nothing is in flight, owed, due or unread in any service. */
  settle(): Promise<void>;
  /** When the next thing is due or owed in any service. */
  nextMoment(): Promise<Instant | null>;
};

/** People who call the services, and a clock that a test moves. */
export class Story {
  /** Everything that was asked and answered over HTTP. */
  readonly heard: Exchange[] = [];
  readonly #stage: Stage;
  readonly #people = new Map<string, Token>();

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  get now(): Instant {
    return this.#stage.now();
  }

  /** Somebody of the cast. */
  as(part: Part): Caller {
    const { org, roles } = cast[part];
    return new Caller(client(this.#stage).as(roles, org, part), this.heard);
  }

  /** The person themself, by an account that is bound to the record before its first request. */
  person(pathwayRef: string): Caller {
    const callers = client(this.#stage);
    const { org, roles } = cast.intake;
    const token =
      this.#people.get(pathwayRef) ??
      boundPerson(callers, pathwayRef, {
        officer: callers.as(roles, org, 'intake'),
        settle: () => this.settle(),
      });
    this.#people.set(pathwayRef, token);
    return new Caller(token, this.heard);
  }

  /** Somebody with an account that nothing binds to this record, although its name is the record's reference. */
  stranger(pathwayRef: string): Caller {
    return new Caller(client(this.#stage).as('PERSON', 'public', pathwayRef), this.heard);
  }

  settle(): Promise<void> {
    return this.#stage.settle();
  }

  /** Lets time pass up to a moment, stopping at each at which something is due. */
  async passTo(moment: string): Promise<void> {
    const until = instant(moment);
    await this.settle();
    for (;;) {
      const next = await this.#stage.nextMoment();
      if (next === null || next > until) break;
      if (next <= this.now) throw new Error(`due at ${next}, and still due after it was served`);
      await this.#stage.moveTo(next);
      await this.settle();
    }
    await this.#stage.moveTo(until);
    await this.settle();
  }

  async pass({ days = 0, hours = 0, minutes = 0 }): Promise<void> {
    const milliseconds = ((days * 24 + hours) * 60 + minutes) * 60_000;
    await this.passTo(instant(Date.parse(this.now) + milliseconds));
  }
}
