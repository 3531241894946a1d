import type { Instant } from '@throughcare/contracts';
import { addMinutes, instant } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type AnyFollowUp,
  type AnyReaction,
  advance,
  type Decide,
  type DocumentType,
  type Draft,
  decideOn,
  type FollowUp,
  type IndexEntry,
  isRefusal,
  type Publication,
  type Refusal,
  rolesIn,
  shell,
  system,
  whereItStands,
} from '@throughcare/record';
import { expectDutiesStand } from '../dutyFaults.ts';
import { organisationOf } from '../organisationOf.ts';
import { accountOf, id } from '../story.ts';

/** A follow-up that another record refused for now; it stays owed. */
class NotNow extends Error {}

/**
 * Several records of one service and what they owe each other. Every change goes through production's `advance`;
 * follow-ups are production's too, and run when the test says so, in the order that it says.
 */
export class Records<S, E extends { type: string }, Settings> {
  readonly #type: DocumentType<S, E, Settings>;
  readonly #settings: Settings;
  readonly #followUps: ReadonlyMap<string, AnyFollowUp>;
  readonly #documents = new Map<string, Draft<S>>();
  readonly published: (Publication & { readonly ref: string })[] = [];
  now: Instant = instant('2026-01-05T09:00:00.000Z');
  #steps = 0;

  /** Follow-ups of other names than these are dropped: what they would learn, a test tells itself. */
  constructor(
    type: DocumentType<S, E, Settings>,
    settings: Settings,
    followUps: readonly AnyFollowUp[],
  ) {
    this.#type = type;
    this.#settings = settings;
    // Feeds are no part of a record: what is owed to them changes none.
    const carried = followUps.filter(({ name }) => name !== 'list-changes');
    this.#followUps = new Map(carried.map((one) => [one.name, one]));
  }

  has(ref: string): boolean {
    return this.#documents.has(ref);
  }
  state(ref: string): S {
    return this.#document(ref).state;
  }
  /** Under which names a record is found. */
  index(ref: string): readonly IndexEntry[] {
    return whereItStands(this.#type, this.state(ref), this.#settings).index;
  }
  refs(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** One decision and what follows from it; a refusal changes nothing. Time moves on a minute with each. */
  change(
    ref: string,
    decide: Decide<S, E, Settings>,
    who: Actor = system('intake'),
  ): Refusal | null {
    return this.#advance(ref, decide, who, undefined);
  }

  command(
    command: AnyCommand,
    ref: string,
    who: Actor,
    body: object = {},
    params: Readonly<Record<string, string>> = {},
  ): Refusal | null {
    if (!rolesIn(command.by).some((role) => who.roles.includes(role)))
      throw new Error(`${command.name} may not be given by ${who.roles.join(', ')}`);
    const input = {
      params: { [this.#type.idParam]: ref, ...params },
      body: command.body.parse(body),
    };
    return this.change(ref, (state, context) => decideOn(command, input, state, context), who);
  }

  /** An event of another service on the stream of this record. */
  heard(reaction: AnyReaction, ref: string, data: object): void {
    const parsed = reaction.to.data.parse({ ...reaction.to.example, ...data });
    this.#steps++;
    const event = {
      id: `event-${this.#steps}`,
      source: `/throughcare/${reaction.to.service}/${reaction.to.audiences[0]}`,
      type: reaction.to.type,
      subject: ref,
      time: this.now,
      sequence: this.#steps,
      sharing: { basis: 'STATUTE', level: reaction.to.level },
      data: parsed,
    } as never;
    this.change(ref, (state, context) => reaction.decide({ data: parsed, event }, state, context));
  }

  /** What is owed now, in the order of the records. */
  owed(): readonly { readonly ref: string; readonly followUp: FollowUp }[] {
    return this.refs().flatMap((ref) =>
      this.#document(ref).followUps.map((followUp) => ({ ref, followUp })),
    );
  }

  /** Does one owed follow-up; one that is refused for now stays owed, and the answer is false. */
  async run(n: number): Promise<boolean> {
    const { ref, followUp } = this.owed()[n] ?? {};
    const spec = this.#followUps.get(followUp?.name ?? '');
    if (ref === undefined || !followUp || !spec) throw new Error('nothing is owed');
    const tools = {
      now: this.now,
      settings: this.#settings,
      hash: (text: string) => id(`hash/${text}`),
      read: async (_type: unknown, other: string) => this.#documents.get(other)?.state,
      list: async (_type: unknown, index: string, key: string) => ({
        items: this.refs().flatMap((one) =>
          this.index(one)
            .filter((entry) => entry.name === index && entry.key === key)
            .map(({ sort, item = '' }) => ({ id: one, item, sort })),
        ),
        next: null,
      }),
      change: async (_type: unknown, other: string, decide: Decide<S, E, Settings>) => {
        if (this.change(other, decide) !== null) throw new NotNow();
        return this.state(other);
      },
    };
    const owing = {
      id: ref,
      state: this.state(ref),
      payload: spec.payload.parse(followUp.payload),
    };
    try {
      const learned = await spec.run(owing, tools as never);
      this.#advance(ref, learned ?? (() => []), system('intake'), followUp.id);
      return true;
    } catch (error) {
      if (error instanceof NotNow) return false;
      throw error;
    }
  }

  /** Does all that is owed, and what comes of it, until nothing is. */
  async settle(): Promise<void> {
    for (let round = 0; this.owed().length > 0; round++) {
      if (round === 1_000) throw new Error('what is owed never comes to an end');
      await this.run(round % this.owed().length);
    }
  }

  #document(ref: string): Draft<S> {
    return this.#documents.get(ref) ?? shell(this.#type, ref, this.now);
  }

  #advance(
    ref: string,
    decide: Decide<S, E, Settings>,
    who: Actor,
    done: string | undefined,
  ): Refusal | null {
    this.#steps++;
    this.now = addMinutes(this.now, 1);
    const writeId = `step-${this.#steps}`;
    const advanced = advance(this.#type, this.#document(ref), decide, {
      service: 'intake',
      settings: this.#settings,
      now: this.now,
      cause: { writeId, actor: who, correlationId: 'test', causationId: writeId },
      organisation: organisationOf(who.org, 'NGO'),
      id: (...parts) => id(parts.join('/')),
      hash: (text) => id(`hash/${text}`),
      account: (_issuer, subject) => accountOf(subject),
    });
    if (isRefusal(advanced)) return advanced;
    const { document, published } = advanced;
    this.published.push(...published.map((one) => ({ ...one, ref })));
    const followUps = document.followUps.filter(
      (one) => one.id !== done && this.#followUps.has(one.name),
    );
    expectDutiesStand(this.#type, document.state, this.#settings, this.now);
    this.#documents.set(ref, { ...document, outbox: [], followUps });
    return null;
  }
}
