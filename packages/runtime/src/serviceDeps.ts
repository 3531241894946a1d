import type { ServiceName } from '@throughcare/contracts';
import type { NoticeSender } from '@throughcare/record';
import {
  type Ask,
  type Clock,
  type Log,
  type ServiceClient,
  type ServiceClientOptions,
  type ServiceDeps,
  secretsFrom,
  serviceClient,
  type TokenRules,
  tokenVerifier,
} from '@throughcare/service-kit';
import type { Telemetry } from '@throughcare/telemetry';

/** The ports of a service that lead to what is stored: its documents, its journal and the log. */
export type StoredPorts = Pick<
  ServiceDeps,
  'store' | 'log' | 'journal' | 'ownJournal' | 'publish' | 'partnerLog'
>;

/** What all services of a process share. */
export type SharedPorts = {
  readonly clock: Clock;
  /** The installation's 32 bytes. */
  readonly secret: Buffer;
  /** Whose tokens are believed. */
  readonly tokens: TokenRules;
  /** How services ask each other. */
  readonly ask: Ask;
  readonly logger: Log;
  /** Sends notices; none are sent where it is left out. */
  readonly notices?: NoticeSender | undefined;
  /** Replays: see ServiceDeps. */
  readonly stepped?: boolean;
};

/** What one service has for itself. */
export type OwnPorts = {
  /** By the client of other services, whose journals may lie behind it. */
  readonly stored: (services: ServiceClient) => StoredPorts;
  /** This service's own token for the others. */
  readonly bearer: ServiceClientOptions['bearer'];
  readonly telemetry?: Telemetry | undefined;
  readonly troubles?: () => readonly string[];
};

/** For tests: stands between a service and its ports, so that faults can be caused. */
export type Around = (service: ServiceName, deps: ServiceDeps) => ServiceDeps;

/**
 * The one place where what a service needs from outside is put together, whether it shares a process with others or has
 * one of its own. Secrets and the verifier of tokens, which remembers whom it knows, are made once for all of them.
 */
export function serviceDeps(
  shared: SharedPorts,
  around: Around = (_service, deps) => deps,
): (service: ServiceName, own: OwnPorts) => ServiceDeps {
  const { clock, logger, notices, ask, stepped = false } = shared;
  const secrets = secretsFrom(shared.secret);
  const verify = tokenVerifier(shared.tokens, secrets);
  return (service, { stored, bearer, telemetry, troubles }) => {
    const services = serviceClient({ ask, bearer });
    return around(service, {
      ...stored(services),
      clock,
      secrets,
      verify,
      services,
      logger,
      notices,
      stepped,
      ...(telemetry && { telemetry }),
      ...(troubles && { troubles }),
    });
  };
}
