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
  isRefusal,
  type Publication,
  type Refusal,
  rolesIn,
  shell,
  system,
} from '@throughcare/record';
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
    this.#followUps = new Map(followUps.map((one) => [one.name, one]));
  }

  has(ref: string): boolean {
    return this.#documents.has(ref);
  }
  state(ref: string): S {
    return this.#document(ref).state;
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
      organisation: null,
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
    this.#documents.set(ref, { ...document, outbox: [], followUps });
    return null;
  }
}
