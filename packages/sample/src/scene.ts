import { createHash } from 'node:crypto';
import {
  addDaysToDate,
  addHours,
  addMinutes,
  type CalendarDate,
  dateOf,
  type Instant,
  type ServiceName,
  startOfDay,
} from '@throughcare/contracts';
import type { Chooser } from '@throughcare/replay';
import { z } from 'zod';
import type { Cast, Who } from './cast.ts';
import type { Person } from './people.ts';
import { zone } from './places.ts';

export type Json = Readonly<Record<string, unknown>>;
const List = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

/** What one person's story works with: who they are, what day it is in their story, and the ids that came up so far. */
export class Scene {
  /** Names the person in keys and choices; never shown to anybody. */
  readonly name: string;
  readonly person: Person;
  /** Day 0 of the story. */
  readonly origin: CalendarDate;
  readonly choose: Chooser;
  readonly #cast: Cast;
  readonly #clock: { now(): Instant };
  readonly #ids = new Map<string, string>();
  #acts = 0;

  constructor(
    about: Pick<Scene, 'name' | 'person' | 'origin' | 'choose'>,
    cast: Cast,
    clock: { now(): Instant },
  ) {
    this.name = about.name;
    this.person = about.person;
    this.origin = about.origin;
    this.choose = about.choose;
    this.#cast = cast;
    this.#clock = clock;
  }

  get now(): Instant {
    return this.#clock.now();
  }
  /** The reference that intake gave the person. */
  get ref(): string {
    return this.id('ref');
  }
  /** A day of the story: 0 is its last, -30 a month before. */
  day(n: number): CalendarDate {
    return addDaysToDate(this.origin, n);
  }
  /** A moment on a day of the story, so long after its midnight by the clocks of the place. */
  at(n: number, hour: number, minute = 0): Instant {
    return addMinutes(addHours(startOfDay(this.day(n), zone), hour), minute);
  }
  get today(): CalendarDate {
    return dateOf(this.now, zone);
  }

  keep(name: string, id: unknown): string {
    const text = z.string().min(1).parse(id);
    this.#ids.set(name, text);
    return text;
  }
  /** Throws where nothing of that name came up: the story is out of order. */
  id(name: string): string {
    const id = this.#ids.get(name);
    if (id === undefined) throw new Error(`${this.name}: no ${name} yet`);
    return id;
  }

  /** A command that must be accepted. Its key follows from the story, so that two fills give the same ids. */
  async does(who: Who, service: ServiceName, path: string, body: object = {}): Promise<Json> {
    const key = createHash('sha256')
      .update(`${this.name}/${++this.#acts}`)
      .digest('base64url');
    return this.#tell(async () => {
      const answer = await this.#caller(who).command(service, path, body, key);
      return answer.body;
    }, who);
  }

  /** The items of a list. */
  async lists(who: Who, service: ServiceName, path: string): Promise<readonly Json[]> {
    return this.#tell(
      async () => (await this.#caller(who).get(service, path, List))?.items ?? [],
      who,
    );
  }

  #caller(who: Who) {
    return who === 'person' ? this.#cast.person(this.ref) : this.#cast.as(who);
  }

  async #tell<T>(act: () => Promise<T>, who: Who): Promise<T> {
    try {
      return await act();
    } catch (cause) {
      throw new Error(
        `${this.name}, as ${who}, on ${this.now}: ${Error.isError(cause) ? (cause as Error).message : ''}`,
        { cause },
      );
    }
  }
}
