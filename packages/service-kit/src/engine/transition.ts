import {
  type CloudEvent,
  type Instant,
  latest,
  type PathwayRef,
  type ServiceName,
  sourceOf,
} from '@throughcare/contracts';
import {
  type Actor,
  type Context,
  type DocumentType,
  type FollowUpOwed,
  isRefusal,
  type Publication,
  type Refusal,
  system,
  type Whatever,
} from '@throughcare/record';
import type { Document, Draft, FollowUp } from '@throughcare/store';
import type { Secrets } from './secrets.ts';

/** Why a document changes: the write it belongs to, who stands behind it, and the trace that it continues. */
export type Cause = {
  readonly writeId: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  readonly traceparent?: string;
};

export type Type = DocumentType<Whatever, Whatever, Whatever>;
export type Decide = (state: Whatever, context: Context<Whatever>) => Whatever[] | Refusal;

/** More rounds than any sound set of rules needs; reaching it means that two rules undo each other. */
const maxRounds = 100;

/**
 * The one place where a document moves on: decide, evolve, then rules until nothing more follows;
 * what is to be published and what is owed are collected into the same draft. Pure but for the secrets' hashing.
 */
export class Transition {
  readonly #service: ServiceName;
  readonly #type: Type;
  readonly #settings: unknown;
  readonly #secrets: Secrets;
  readonly now: Instant;
  readonly #before: Document | undefined;
  #draft: Draft<Whatever>;
  #changed = false;
  readonly published: CloudEvent[] = [];

  constructor(options: {
    service: ServiceName;
    type: Type;
    settings: unknown;
    secrets: Secrets;
    clock: Instant;
    id: string;
    current: Document | undefined;
  }) {
    const { service, type, settings, secrets, clock, id, current } = options;
    this.#service = service;
    this.#type = type;
    this.#settings = settings;
    this.#secrets = secrets;
    this.now = current ? latest(clock, current.moment) : clock;
    this.#before = current;
    this.#draft = current ?? shell(type, id, this.now);
  }

  get state(): Whatever {
    return this.#draft.state;
  }
  get draft(): Draft<Whatever> {
    return this.#draft;
  }
  get changed(): boolean {
    return this.#changed;
  }

  /** Takes a decision and everything that follows from it. A refusal leaves all as it was. */
  take(cause: Cause, decide: Decide): Refusal | undefined {
    const decided = decide(this.#draft.state, this.context(cause, cause.actor, ''));
    if (isRefusal(decided)) return decided;
    this.#evolve(cause, decided, '');
    this.settle(cause);
    return undefined;
  }

  /** Lets the rules run until nothing more follows. */
  settle(cause: Cause): void {
    const rules = this.#type.rules;
    if (!rules) return;
    const itself = system(this.#service);
    for (let round = 0; ; round++) {
      const part = `/rule-${round}`;
      const more = rules(this.#draft.state, this.context(cause, itself, part));
      if (more.length === 0) return;
      if (round === maxRounds) throw new Error(`${this.#type.kind}: rules do not come to rest`);
      this.#evolve(cause, more, part);
    }
  }

  edit(change: (draft: Draft<Whatever>) => Draft<Whatever>): void {
    this.#draft = change(this.#draft);
    this.#changed = true;
  }

  /** The draft with everything derived from its state brought up to date. */
  finish(): Draft<Whatever> {
    const { state } = this.#draft;
    return {
      ...this.#draft,
      moment: this.now,
      revs: this.#revisions(),
      dueAt: this.#type.dueAt?.(state, this.#settings) ?? null,
      index: this.#type.index?.(state) ?? [],
    };
  }

  context(cause: Cause, actor: Actor, part: string): Context<Whatever> {
    const { now } = this;
    // The same label is asked for by what decides and by what is shown; each id costs a keyed hash.
    const ids = new Map<string, string>();
    const derive = (label: string): string => {
      const { kind } = this.#type;
      const { writeId } = cause;
      const id = this.#secrets.id(this.#service, kind, this.#draft.id, writeId, part, label);
      ids.set(label, id);
      return id;
    };
    return {
      now,
      actor,
      settings: this.#settings,
      id: (label) => ids.get(label) ?? derive(label),
      hash: (text) => this.#secrets.hash(text),
      step: (...preferred) => ({
        at: now,
        by: actor.subject,
        org: actor.org,
        role: preferred.find((role) => actor.roles.includes(role)) ?? actor.roles[0] ?? 'SYS',
      }),
    };
  }

  #evolve(cause: Cause, events: readonly Whatever[], part: string): void {
    for (const [n, event] of events.entries()) {
      const state = this.#type.evolve(this.#draft.state, event);
      this.#draft = { ...this.#draft, state };
      this.#changed = true;
      for (const publication of this.#type.publish?.(event, state) ?? [])
        this.#publish(cause, publication);
      for (const owed of this.#type.followUps?.(event, state) ?? [])
        this.#owe(cause, owed, `${part}/${n}`);
    }
  }

  #publish(cause: Cause, { definition, audience, data, basis, consentId }: Publication): void {
    const ref = this.#draft.id as PathwayRef;
    const sequence = (this.#draft.heads[audience] ?? 0) + 1;
    const event: CloudEvent = {
      specversion: '1.0',
      id: `${this.#service}/${audience}/${ref}/${sequence}`,
      source: sourceOf(this.#service, audience),
      type: definition.type,
      subject: ref,
      time: this.now,
      datacontenttype: 'application/json',
      partitionkey: ref,
      sequence,
      epoch: this.#draft.epoch,
      correlationid: cause.correlationId,
      causationid: cause.causationId,
      ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
      sharing: { basis, level: definition.level, ...(consentId !== undefined && { consentId }) },
      data: definition.data.parse(data),
    };
    this.#draft = {
      ...this.#draft,
      outbox: [...this.#draft.outbox, event],
      heads: { ...this.#draft.heads, [audience]: sequence },
    };
    this.published.push(event);
  }

  #owe(cause: Cause, owed: FollowUpOwed, part: string): void {
    const followUp: FollowUp = {
      id: this.#secrets.id(this.#service, this.#draft.id, cause.writeId, part, owed.name, owed.key),
      name: owed.name,
      payload: owed.payload,
      notBefore: owed.notBefore ?? this.now,
      attempts: 0,
      correlationId: cause.correlationId,
      ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
    };
    this.#draft = { ...this.#draft, followUps: [...this.#draft.followUps, followUp] };
  }

  #revisions(): Readonly<Record<string, number>> {
    const entities = this.#type.entities;
    if (!entities) return this.#draft.revs;
    const before = this.#before ? entities(this.#before.state) : {};
    const after = entities(this.#draft.state);
    let revs = this.#draft.revs;
    for (const id in after)
      if (after[id] !== before[id]) revs = { ...revs, [id]: (this.#before?.revs[id] ?? 0) + 1 };
    return revs;
  }
}

/** What an id is derived from: the document, its cause, and the part of it (a rule's round). */
export const idParts = (
  service: ServiceName,
  kind: string,
  document: string,
  writeId: string,
  part: string,
): readonly string[] => [service, kind, document, writeId, part];

function shell(type: Type, id: string, now: Instant): Draft<Whatever> {
  return {
    kind: type.kind,
    id,
    moment: now,
    state: type.empty(id),
    epoch: 0,
    revs: {},
    outbox: [],
    heads: {},
    followUps: [],
    positions: {},
    remembered: [],
    dueAt: null,
    index: [],
  };
}
