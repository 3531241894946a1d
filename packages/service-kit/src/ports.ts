import type { Organisation, ServiceName } from '@throughcare/contracts';
import type { EventLog, Journal, LogRecord, OwnJournal, PartnerLog } from '@throughcare/messaging';
import type { NoticeSender } from '@throughcare/record';
import type { Store } from '@throughcare/store';
import type { Telemetry } from '@throughcare/telemetry';
import type { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Secrets } from './engine/secrets.ts';
import type { TokenVerifier } from './http/tokens.ts';

/** What operators read. Holds codes, ids of requests and counts, and never personal data. */
export type Log = {
  info(what: string, more?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(
    what: string,
    error: unknown,
    more?: Readonly<Record<string, string | number | boolean | null>>,
  ): void;
};

/** Asks other services over HTTP, with a token of this service. */
export type ServiceClient = {
  /** Undefined for 404. Throws ServiceUnavailable where no answer comes. */
  get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined>;
};

/** What is known of organisations, at hand without waiting: each request asks for its caller's. */
export type Organisations = {
  /** As the register has it; null where it does not know it, or has closed it. */
  of(id: string): Organisation | null;
};
/** The register, closed organisations included. */
export type Register = Organisations & {
  closed(id: string): boolean;
  /** As the register had it last, closed or not: whose days they are does not change when it closes. */
  known(id: string): Organisation | null;
};

/** Everything that a service takes from outside: ports, each of which has more than one adapter. */
export type ServiceDeps = {
  readonly store: Store;
  readonly log: EventLog;
  readonly journal: Journal;
  /** This service's own journal in its store, for installations whose log does not keep everything for ever. */
  readonly ownJournal?: OwnJournal | undefined;
  /** Resolves when the records are durable in the journal and in the log. The embedded log is both. */
  readonly publish: (records: readonly LogRecord[]) => Promise<void>;
  /** For installations whose large partners have topics of their own. */
  readonly partnerLog?: PartnerLog | undefined;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly verify: TokenVerifier;
  /** For tests: another register than that of the service's own documents. */
  readonly organisations?: Register;
  readonly services: ServiceClient;
  readonly logger: Log;
  /** Sends notices out of this installation; nothing is sent where it is left out. */
  readonly notices?: NoticeSender | undefined;
  /** Spans and metrics; nothing is recorded where it is left out. */
  readonly telemetry?: Telemetry;
  /** Other reasons why this process is not ready, in words: a consumer that lost its brokers, for example. */
  readonly troubles?: () => readonly string[];
  /** For replays: documents are ticked one at a time by whoever moves the clock, so that two runs take the same steps. */
  readonly stepped?: boolean;
  /** Events that may wait for the log before commands are answered 503. Reactions and ticks go on beyond it. */
  readonly outboxLimit?: number;
  /** Events of one document that may wait for the log before commands on it are answered 503. */
  readonly documentOutboxLimit?: number;
};
