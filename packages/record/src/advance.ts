import {
  type Audience,
  type CloudEvent,
  type Instant,
  type Organisation,
  type ServiceName,
  sourceOf,
} from '@throughcare/contracts';
import { put } from './collection.ts';
import { type Actor, type Context, system } from './context.ts';
import type { Draft, FollowUp } from './document.ts';
import type { DocumentType, FollowUpOwed, Publication } from './documentType.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import type { Whatever } from './whatever.ts';
import { whereItStands } from './whereItStands.ts';

/** Why a document changes: the write it belongs to, who stands behind it, and the trace that it continues. */
export type Cause = {
  readonly writeId: string;
  readonly actor: Actor;
  readonly correlationId: string;
  readonly causationId: string;
  /** W3C trace context. */
  readonly traceparent?: string;
};

/** Everything that an advance takes from outside the document. The same surroundings give the same result. */
export type Surroundings = {
  readonly service: ServiceName;
  readonly settings: Whatever;
  /** Not earlier than the document's last moment. */
  readonly now: Instant;
  readonly cause: Cause;
  /** The organisation of whoever stands behind it, as the register has it. */
  readonly organisation: Organisation | null;
  /** An id derived from these parts; a UUID. */
  id(...parts: readonly string[]): string;
  /** Keyed hash of a text. */
  hash(text: string): string;
  /** Keyed hash of an account. */
  account(issuer: string, subject: string): string;
};

export type Decide<S, E, Settings> = (state: S, context: Context<Settings>) => E[] | Refusal;

/** What came of a decision: the document with outbox and follow-ups, and what was added to it. */
export type Advanced<S, E> = {
  readonly document: Draft<S>;
  readonly events: readonly E[];
  readonly published: readonly Publication[];
  readonly owed: readonly FollowUp[];
};

/** More rounds than any sound set of rules needs; reaching it means that two rules undo each other. */
export const maxRounds = 100;

/**
 * The one place where a document moves on: decide, evolve, then rules until nothing more follows; what is to be
 * published and what is owed go into the same document. A refusal leaves all as it was. Pure.
 */
export function advance<S, E extends { type: string }, Settings>(
  type: DocumentType<S, E, Settings>,
  document: Draft<S>,
  decide: Decide<S, E, Settings>,
  around: Surroundings,
): Advanced<S, E> | Refusal {
  const step = new Step(type, document, around);
  const decided = decide(document.state, contextFor(type, document.id, around));
  if (isRefusal(decided)) return decided;
  step.evolve(decided, '');
  for (let round = 0; ; round++) {
    const part = `/rule-${round}`;
    const itself = system(around.service);
    const more =
      type.rules?.(step.state, contextFor(type, document.id, around, itself, part)) ?? [];
    if (more.length === 0) return step.advanced();
    if (round === maxRounds) throw new Error(`${type.kind}: rules do not come to rest`);
    step.evolve(more, part);
  }
}

/** What a decision, a view or an answer may know beside its input and its state. */
export function contextFor<Settings>(
  { kind }: Pick<DocumentType<Whatever, Whatever, Settings>, 'kind'>,
  documentId: string,
  { service, settings, now, cause, organisation, id, hash, account }: Surroundings,
  actor: Actor = cause.actor,
  part = '',
): Context<Settings> {
  return {
    now,
    actor,
    organisation: actor === cause.actor ? organisation : null,
    settings,
    id: (label) => id(...idParts(service, kind, documentId, cause.writeId, part), label),
    hash,
    accountOf: (subject) => account(actor.issuer ?? '', subject),
    step: (...preferred) => ({
      at: now,
      by: actor.subject,
      org: actor.org,
      role: preferred.find((role) => actor.roles.includes(role)) ?? actor.roles[0] ?? 'SYS',
    }),
  };
}

/** What an id is derived from: the document, its cause, and the part of it (a rule's round). */
export const idParts = (
  service: ServiceName,
  kind: string,
  documentId: string,
  writeId: string,
  part: string,
): readonly string[] => [service, kind, documentId, writeId, part];

/** A document that nobody has written yet. */
export function shell<S>(
  type: Pick<DocumentType<S, Whatever, Whatever>, 'kind' | 'empty'>,
  id: string,
  moment: Instant,
): Draft<S> {
  return {
    kind: type.kind,
    id,
    moment,
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

/** The document with all that is derived from its state brought up to date; `before` is how it was stored. */
export function derived<S, Settings>(
  type: DocumentType<S, Whatever, Settings>,
  before: Draft<S> | undefined,
  draft: Draft<S>,
  now: Instant,
  settings: Settings,
): Draft<S> {
  const { state } = draft;
  return {
    ...draft,
    moment: now,
    revs: revisions(type, before, draft),
    ...whereItStands(type, state, settings),
  };
}

function revisions<S>(
  { entities }: DocumentType<S, Whatever, Whatever>,
  before: Draft<S> | undefined,
  draft: Draft<S>,
): Readonly<Record<string, number>> {
  if (!entities || before?.state === draft.state) return draft.revs;
  const were = before ? entities(before.state) : [];
  let { revs } = draft;
  for (const [nth, are] of entities(draft.state).entries()) {
    const known = were[nth];
    if (are === known) continue;
    for (const id of Object.keys(are))
      if (are[id] !== known?.[id]) revs = put(revs, id, (before?.revs[id] ?? 0) + 1);
  }
  return revs;
}

/** One advance under way. The document is put together once, at its end. */
class Step<S, E extends { type: string }> {
  state: S;
  readonly #events: E[] = [];
  readonly #published: Publication[] = [];
  readonly #owed: FollowUp[] = [];
  readonly #outbox: CloudEvent[] = [];
  readonly #heads: Record<string, number>;
  readonly #type: DocumentType<S, E, Whatever>;
  readonly #document: Draft<S>;
  readonly #around: Surroundings;

  constructor(type: DocumentType<S, E, Whatever>, document: Draft<S>, around: Surroundings) {
    this.#type = type;
    this.#document = document;
    this.#around = around;
    this.state = document.state;
    this.#heads = { ...document.heads };
  }

  advanced(): Advanced<S, E> {
    const { outbox, followUps } = this.#document;
    return {
      document: {
        ...this.#document,
        state: this.state,
        outbox: [...outbox, ...this.#outbox],
        heads: this.#heads,
        followUps: [...followUps, ...this.#owed],
      },
      events: this.#events,
      published: this.#published,
      owed: this.#owed,
    };
  }

  evolve(events: readonly E[], part: string): void {
    for (const [n, event] of events.entries()) {
      const state = this.#type.evolve(this.state, event);
      this.state = state;
      this.#events.push(event);
      for (const one of this.#type.publish?.(event, state) ?? []) this.#publish(one);
      for (const one of this.#type.followUps?.(event, state) ?? []) this.#owe(one, `${part}/${n}`);
    }
  }

  #publish(publication: Publication): void {
    const { definition, audience } = publication;
    const data = definition.data.parse(publication.data) as Publication['data'];
    const sequence = (this.#heads[audience] ?? 0) + 1;
    const checked = { ...publication, data };
    this.#heads[audience] = sequence;
    this.#outbox.push(this.#envelope(checked, audience, sequence));
    this.#published.push(checked);
  }

  #envelope(
    { definition, data, basis, consentId }: Publication,
    audience: Audience,
    sequence: number,
  ): CloudEvent {
    const { service, now, cause } = this.#around;
    const { id: ref, epoch } = this.#document;
    return {
      specversion: '1.0',
      id: `${service}/${audience}/${ref}/${sequence}`,
      source: sourceOf(service, audience),
      type: definition.type,
      subject: ref,
      time: now,
      datacontenttype: 'application/json',
      partitionkey: ref,
      sequence,
      epoch,
      correlationid: cause.correlationId,
      causationid: cause.causationId,
      ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
      sharing: { basis, level: definition.level, ...(consentId !== undefined && { consentId }) },
      data,
    };
  }

  #owe({ name, key, payload, notBefore }: FollowUpOwed, part: string): void {
    const { service, now, cause, id } = this.#around;
    this.#owed.push({
      id: id(service, this.#document.id, cause.writeId, part, name, key),
      name,
      payload,
      notBefore: notBefore ?? now,
      attempts: 0,
      correlationId: cause.correlationId,
      ...(cause.traceparent !== undefined && { traceparent: cause.traceparent }),
    });
  }
}
