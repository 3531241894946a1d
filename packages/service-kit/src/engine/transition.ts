import { type Instant, latest, type ServiceName } from '@throughcare/contracts';
import {
  advance,
  type Cause,
  type Decide as DecideOn,
  type DocumentType,
  derived,
  isRefusal,
  type Refusal,
  shell,
  type Whatever,
} from '@throughcare/record';
import type { Document, Draft } from '@throughcare/store';
import type { Organisations } from '../ports.ts';
import type { Secrets } from './secrets.ts';

export type Type = DocumentType<Whatever, Whatever, Whatever>;
export type Decide = DecideOn<Whatever, Whatever, Whatever>;

/** One document on its way to its next write: several decisions may be taken on it before it is written. */
export class Transition {
  readonly #service: ServiceName;
  readonly #type: Type;
  readonly #settings: unknown;
  readonly #secrets: Secrets;
  readonly #organisations: Organisations;
  readonly now: Instant;
  readonly #before: Document | undefined;
  #draft: Draft<Whatever>;
  #changed = false;

  constructor(options: {
    service: ServiceName;
    type: Type;
    settings: unknown;
    secrets: Secrets;
    organisations: Organisations;
    clock: Instant;
    id: string;
    current: Document | undefined;
  }) {
    const { service, type, settings, secrets, organisations, clock, id, current } = options;
    this.#service = service;
    this.#type = type;
    this.#settings = settings;
    this.#secrets = secrets;
    this.#organisations = organisations;
    this.now = current ? latest(clock, current.moment) : clock;
    this.#before = current;
    this.#draft = current ?? shell(type, id, this.now);
  }

  get draft(): Draft<Whatever> {
    return this.#draft;
  }
  get changed(): boolean {
    return this.#changed;
  }

  /** Takes a decision and everything that follows from it. A refusal leaves all as it was. */
  take(cause: Cause, decide: Decide): Refusal | undefined {
    const advanced = advance(this.#type, this.#draft, decide, this.#around(cause));
    if (isRefusal(advanced)) return advanced;
    if (advanced.events.length > 0) this.edit(() => advanced.document);
    return undefined;
  }

  edit(change: (draft: Draft<Whatever>) => Draft<Whatever>): void {
    this.#draft = change(this.#draft);
    this.#changed = true;
  }

  /** The draft with everything derived from its state brought up to date. */
  finish(): Draft<Whatever> {
    return derived(this.#type, this.#before, this.#draft, this.now, this.#settings);
  }

  #around(cause: Cause) {
    const { id, hash, account } = this.#secrets;
    const organisation = this.#organisations.of(cause.actor.org);
    return {
      service: this.#service,
      settings: this.#settings,
      now: this.now,
      cause,
      organisation,
      id,
      hash,
      account,
    };
  }
}
