import type { ServiceName } from '@throughcare/contracts';
import type { EventLog, Journal, LogRecord, OwnJournal, PartnerLog } from '@throughcare/messaging';
import type { Store } from '@throughcare/store';
import type { Telemetry } from '@throughcare/telemetry';
import type { z } from 'zod';
import type { Clock } from './clock.ts';
import type { Secrets } from './engine/secrets.ts';
import type { TokenVerifier } from './http/tokens.ts';

/** Where a service writes what operators read. Never personal data: codes, ids of requests, counts. */
export type Log = {
  info(what: string, more?: Readonly<Record<string, string | number | boolean | null>>): void;
  error(
    what: string,
    error: unknown,
    more?: Readonly<Record<string, string | number | boolean | null>>,
  ): void;
};

/** GET of other services in this service's own name. */
export type ServiceClient = {
  /** Undefined for 404; throws ServiceUnavailable where no answer comes. */
  get<T>(service: ServiceName, path: string, answer: z.ZodType<T>): Promise<T | undefined>;
};

/** Everything that a service needs from outside: ports, each with more than one adapter. */
export type ServiceDeps = {
  readonly store: Store;
  readonly log: EventLog;
  readonly journal: Journal;
  /** Where the log is not the journal: this service's own, in its store. */
  readonly ownJournal?: OwnJournal | undefined;
  /** Journal, then log. The embedded log is both. */
  readonly publish: (records: readonly LogRecord[]) => Promise<void>;
  /** Where partners have topics of their own. */
  readonly partnerLog?: PartnerLog | undefined;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly verify: TokenVerifier;
  readonly services: ServiceClient;
  readonly logger: Log;
  /** Spans and metrics; nothing is recorded where it is left out. */
  readonly telemetry?: Telemetry;
  /** What else keeps this process from being ready, in words: a reader that lost its brokers, say. */
  readonly troubles?: () => readonly string[];
  /** Replays: timers wait to be ticked one at a time, so that two runs take the same steps in the same order. */
  readonly stepped?: boolean;
  /** Events that may wait for the log before commands are answered 503; a reserve is kept for reactions and ticks. */
  readonly outboxLimit?: number;
  /** The same for the events of one document. */
  readonly documentOutboxLimit?: number;
};
