import { createHash } from 'node:crypto';
import type { DataOf, EventDefinition, Instant, PathwayRef } from '@throughcare/contracts';
import { instant } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type AnyReaction,
  type Context,
  type DocumentType,
  isRefusal,
  type Publication,
  type Refusal,
} from '@throughcare/record';

/** What a pure specification ends with. */
export type Outcome<S, E> = {
  events: E[];
  state: S;
  published: Publication[];
  refusal: Refusal | null;
};

const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
/** A stable UUID for a word, so that tests can say `id('order-1')`. */
export const id = (word: string): string => uuidOf(word);
export const ref = (word: string): PathwayRef => uuidOf(word) as PathwayRef;

export const actor = (role: Actor['roles'][number], org = `org-${role.toLowerCase()}`): Actor => ({
  subject: `${role.toLowerCase()}-1`,
  org,
  roles: [role],
});

/**
 * Given what happened, when this is asked, then that: the domain without a server, a store or a clock.
 * Steps run in order on one document; rules run after each, as they do in the service.
 */
export class Story<S, E extends { type: string }, Settings> {
  readonly #type: DocumentType<S, E, Settings>;
  readonly #settings: Settings;
  readonly #id: string;
  #state: S;
  #now: Instant = instant('2026-01-05T09:00:00.000Z');
  #steps = 0;
  #last: Outcome<S, E>;

  constructor(
    type: DocumentType<S, E, Settings>,
    settings: Settings,
    documentId: string = ref('person'),
  ) {
    this.#type = type;
    this.#settings = settings;
    this.#id = documentId;
    this.#state = type.empty(documentId);
    this.#last = { events: [], state: this.#state, published: [], refusal: null };
  }

  get state(): S {
    return this.#state;
  }
  get now(): Instant {
    return this.#now;
  }
  /** Outcome of the last step. */
  get last(): Outcome<S, E> {
    return this.#last;
  }
  get dueAt(): Instant | null {
    return this.#type.dueAt?.(this.#state, this.#settings) ?? null;
  }

  at(moment: string): this {
    this.#now = instant(moment);
    return this;
  }

  /** Sets the state by domain events, without rules. */
  given(...events: E[]): this {
    for (const event of events) this.#state = this.#type.evolve(this.#state, event);
    return this;
  }

  /** Gives a command as this actor; a role that may not is a test error, since HTTP would have refused it. */
  command(
    command: AnyCommand,
    who: Actor,
    params: Record<string, string>,
    body: unknown = {},
  ): this {
    if (!command.by.some((role) => who.roles.includes(role)))
      throw new Error(`${command.name} may not be given by ${who.roles.join(', ')}`);
    const input = {
      params: { [this.#type.idParam]: this.#id, ...params },
      body: command.body.parse(body),
    };
    return this.#apply(who, (context) => command.decide(input, this.#state, context));
  }

  /** The id that `context.id(label)` gave in the last step. */
  idOf(label: string): string {
    return uuidOf(`step-${this.#steps}/${label}`);
  }

  heard<D extends EventDefinition>(
    reaction: AnyReaction,
    data: DataOf<D> | object,
    sequence = this.#steps + 1,
  ): this {
    const event = {
      specversion: '1.0',
      id: `${reaction.to.type}/${sequence}`,
      source: `/throughcare/${reaction.to.service}/${reaction.to.audiences[0]}`,
      type: reaction.to.type,
      subject: this.#id,
      time: this.#now,
      datacontenttype: 'application/json',
      partitionkey: this.#id,
      sequence,
      epoch: 0,
      correlationid: 'test',
      causationid: 'test',
      sharing: { basis: 'STATUTE', level: reaction.to.level },
      data,
    } as never;
    const parsed = reaction.to.data.parse(data);
    return this.#apply(this.#system(), (context) =>
      reaction.decide({ data: parsed, event }, this.#state, context),
    );
  }

  /** Lets the clock reach this moment: only rules run. */
  tick(moment: string): this {
    this.at(moment);
    return this.#apply(this.#system(), () => []);
  }

  #system(): Actor {
    return { subject: 'system', org: 'system', roles: ['SYS'] };
  }

  #apply(who: Actor, decide: (context: Context<Settings>) => E[] | Refusal): this {
    this.#steps++;
    const context = (actor: Actor, part: string): Context<Settings> => ({
      now: this.#now,
      actor,
      settings: this.#settings,
      id: (label) => uuidOf(`step-${this.#steps}${part}/${label}`),
      hash: (text) => uuidOf(`hash/${text}`),
      step: (...preferred) => ({
        at: this.#now,
        by: actor.subject,
        org: actor.org,
        role: preferred.find((role) => actor.roles.includes(role)) ?? actor.roles[0] ?? 'SYS',
      }),
    });
    const outcome: Outcome<S, E> = { events: [], state: this.#state, published: [], refusal: null };
    const take = (events: E[]) => {
      for (const event of events) {
        outcome.events.push(event);
        outcome.state = this.#type.evolve(outcome.state, event);
        outcome.published.push(...(this.#type.publish?.(event, outcome.state) ?? []));
      }
    };
    const decided = decide(context(who, ''));
    if (isRefusal(decided)) outcome.refusal = decided;
    else {
      take(decided);
      for (let round = 0; ; round++) {
        const more =
          this.#type.rules?.(outcome.state, context(this.#system(), `-rule-${round}`)) ?? [];
        if (more.length === 0) break;
        if (round > 50) throw new Error('rules do not come to rest');
        take(more);
      }
      this.#state = outcome.state;
    }
    this.#last = outcome;
    return this;
  }
}
