import { createHash } from 'node:crypto';
import type {
  DataOf,
  EventDefinition,
  Instant,
  Organisation,
  PathwayRef,
  ServiceName,
} from '@throughcare/contracts';
import { instant } from '@throughcare/contracts';
import {
  type Actor,
  type AnyCommand,
  type AnyReaction,
  advance,
  type Context,
  type DocumentType,
  type Draft,
  type Duty,
  decideOn,
  dutiesOf,
  type FollowUp,
  type IndexEntry,
  idParts,
  isRefusal,
  type Publication,
  type Refusal,
  rolesIn,
  type Surroundings,
  shell,
  shown,
  system,
  type View,
  whereItStands,
  withDays,
} from '@throughcare/record';
import { expectDutiesStand } from './dutyFaults.ts';
import { organisationOf } from './organisationOf.ts';

/** What a pure specification ends with. */
export type Outcome<S, E> = {
  events: readonly E[];
  state: S;
  published: readonly Publication[];
  /** What the step owes to other documents and services. */
  owed: readonly FollowUp[];
  refusal: Refusal | null;
};

const uuidOf = (text: string): string => {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
/** The keyed hash that stories decide with. */
export const hash = (text: string): string => uuidOf(`hash/${text}`);
/** A stable UUID for a word, so that tests can say `id('order-1')`. */
export const id = (word: string): string => uuidOf(word);
export const ref = (word: string): PathwayRef => uuidOf(word) as PathwayRef;

/** The account of this subject, as tests know it. */
export const accountOf = (subject: string): string =>
  `account-of-${subject.replaceAll(/[^A-Za-z0-9-]/g, '-')}`;

/** What `account.bound` tells of this subject's account. */
export const boundAccount = (subject: string) => ({
  bindingId: id(`binding of ${subject}`),
  account: accountOf(subject),
});

export const actor = (role: Actor['roles'][number], org = `org-${role.toLowerCase()}`): Actor => ({
  subject: `${role.toLowerCase()}-1`,
  account: accountOf(`${role.toLowerCase()}-1`),
  org,
  roles: [role],
});

/**
 * Given what happened, when this is asked, then that: the domain without a server, a store or a clock.
 * Steps run in order on one document; rules run after each, as they do in the service.
 */
export class Story<S, E extends { type: string }, Settings> {
  readonly #type: DocumentType<S, E, Settings>;
  #settings: Settings;
  #document: Draft<S>;
  #now: Instant = instant('2026-01-05T09:00:00.000Z');
  #steps = 0;
  #organisations: readonly Organisation[] | null = null;
  #last: Outcome<S, E>;

  constructor(
    type: DocumentType<S, E, Settings>,
    settings: Settings,
    documentId: string = ref('person'),
  ) {
    this.#type = type;
    this.#settings = settings;
    this.#document = shell(type, documentId, this.#now);
    this.#last = { events: [], state: this.state, published: [], owed: [], refusal: null };
  }

  get state(): S {
    return this.#document.state;
  }
  get now(): Instant {
    return this.#now;
  }
  /** Outcome of the last step. */
  get last(): Outcome<S, E> {
    return this.#last;
  }
  get dueAt(): Instant | null {
    return whereItStands(this.#type, this.state, this.#settings).dueAt;
  }

  /** What is owed now, on a list or waiting. */
  get duties(): readonly Duty[] {
    return dutiesOf(this.#type, this.state, this.#settings);
  }
  /** Under which names the document is found now. */
  get index(): readonly IndexEntry[] {
    return whereItStands(this.#type, this.state, this.#settings).index;
  }

  at(moment: string): this {
    this.#now = instant(moment);
    return this;
  }

  /**
   * What the register says of these organisations, from here on, and that it knows no other. A story that says nothing of it
   * is about something else: each of its organisations works in all of Illinois and speaks for itself.
   */
  registered(...organisations: readonly Organisation[]): this {
    const known = [...(this.#organisations ?? []), ...organisations];
    this.#organisations = known;
    const organisation = (org: string) => known.findLast(({ id: one }) => one === org) ?? null;
    this.#settings = withDays(this.#settings as Settings & object, { organisation });
    return this;
  }

  /** A thing as this caller sees it now. */
  shows<Answer>(view: View<S, Answer>, item: string, who: Actor): Answer | undefined {
    return shown(view, this.state, item, {
      actor: who,
      now: this.#now,
      organisation: this.#organisationOf(who),
      settings: this.#settings,
      hash,
    });
  }

  /** Sets the state by domain events, without rules. */
  given(...events: E[]): this {
    const state = events.reduce((before, event) => this.#type.evolve(before, event), this.state);
    this.#document = { ...this.#document, state };
    return this;
  }

  /** Gives a command as this actor; a role that may not is a test error, since HTTP would have refused it. */
  command(
    command: AnyCommand,
    who: Actor,
    params: Record<string, string>,
    body: unknown = {},
  ): this {
    if (!rolesIn(command.by).some((role) => who.roles.includes(role)))
      throw new Error(`${command.name} may not be given by ${who.roles.join(', ')}`);
    const input = {
      params: { [this.#type.idParam]: this.#document.id, ...params },
      body: command.body.parse(body),
    };
    return this.#apply(who, (context) => decideOn(command, input, this.state, context));
  }

  /** The id that `context.id(label)` gave in the last step. */
  idOf(label: string): string {
    const writeId = `step-${this.#steps}`;
    const { kind, id: documentId } = this.#document;
    return uuidOf([...idParts(service, kind, documentId, writeId, ''), label].join('/'));
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
      subject: this.#document.id,
      time: this.#now,
      datacontenttype: 'application/json',
      partitionkey: this.#document.id,
      sequence,
      epoch: 0,
      correlationid: 'test',
      causationid: 'test',
      sharing: { basis: 'STATUTE', level: reaction.to.level },
      data,
    } as never;
    const parsed = reaction.to.data.parse(data);
    return this.#apply(system(service), (context) =>
      reaction.decide({ data: parsed, event }, this.state, context),
    );
  }

  /** Lets the clock reach this moment: only rules run. */
  tick(moment: string): this {
    this.at(moment);
    return this.#apply(system(service), () => []);
  }

  #apply(who: Actor, decide: (context: Context<Settings>) => E[] | Refusal): this {
    this.#steps++;
    const advanced = advance(
      this.#type,
      { ...this.#document, followUps: [] },
      (_state, context) => decide(context),
      this.#around(who),
    );
    const nothing = { events: [], published: [], owed: [], state: this.state };
    if (isRefusal(advanced)) this.#last = { ...nothing, refusal: advanced };
    else {
      const { document, events, published, owed } = advanced;
      this.#document = document;
      expectDutiesStand(this.#type, document.state, this.#settings, this.#now);
      this.#last = { events, published, owed, state: document.state, refusal: null };
    }
    return this;
  }

  #around(who: Actor): Surroundings {
    const writeId = `step-${this.#steps}`;
    return {
      service,
      settings: this.#settings,
      now: this.#now,
      cause: { writeId, actor: who, correlationId: 'test', causationId: writeId },
      organisation: this.#organisationOf(who),
      id: (...parts) => uuidOf(parts.join('/')),
      hash,
      account: (_issuer, subject) => accountOf(subject),
    };
  }

  #organisationOf = ({ org }: Actor): Organisation | null =>
    this.#organisations === null
      ? organisationOf(org, 'COURT')
      : (this.#organisations.findLast(({ id: one }) => one === org) ?? null);
}

/** Whose ids and streams a story has; no domain may depend on it. */
const service: ServiceName = 'intake';
