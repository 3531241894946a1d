import { type Audience, type ServiceName, type Topic, topicOf } from '@throughcare/contracts';
import { noTelemetry } from '@throughcare/telemetry';
import type { Router } from 'express';
import { askingAs } from '../engine/asking.ts';
import { movesOf } from '../engine/moves.ts';
import { openPositions } from '../engine/sealedPositions.ts';
import { orNull, type ServiceHealth } from '../health.ts';
import type { WaitFor } from '../http/after.ts';
import { AskedLately } from '../http/askedLately.ts';
import { serviceRouter } from '../http/serviceRouter.ts';
import type { Parts } from './parts.ts';

const defaultDocumentOutboxLimit = 200;

/** The routes of a service on its parts. */
export function routerOf(parts: Parts, health: () => Promise<ServiceHealth>): Router {
  const { spec, deps, runner, claims, tools, recordDisclosure, readYourWrites, outbox } = parts;
  const asking = askingAs(deps.clock, deps.secrets, parts.organisations, spec.settings);
  const moves = movesOf(spec, deps, parts.organisations);
  const { parked, dispatcher } = parts.subscription;
  const { verify, logger, secrets, clock, journal, telemetry = noTelemetry } = deps;
  const reads = (service: ServiceName, audience: Audience): boolean =>
    spec.reads.includes(topicOf(service, audience) as Topic);
  const waitFor: WaitFor = async (actor, header) => {
    const positions = openPositions(secrets, actor, header);
    return positions ? readYourWrites.waitFor(positions, reads) : 'unreadable';
  };
  return serviceRouter(spec, {
    verify,
    organisations: parts.organisations,
    logger,
    telemetry,
    command: {
      service: spec.name,
      commands: spec.commands,
      runner,
      claims,
      secrets,
      now: () => clock.now(),
      movesOf: moves,
      pendingFull: () => outbox.full(),
      askingAs: asking,
      waitFor,
      documentOutboxLimit: deps.documentOutboxLimit ?? defaultDocumentOutboxLimit,
      onError: (error, command) => logger.error('command', error, { command }),
    },
    query: {
      tools,
      askingAs: asking,
      recordDisclosure,
      movesOf: moves,
      waitFor,
      askedLately: new AskedLately(() => clock.now()),
      onTooMany: (query, { account, org }) =>
        logger.info('asked too often', { query, account, org }),
      onError: (error, query) => logger.error('query', error, { query }),
    },
    runtime: parts.runtime,
    parked: { parked, dispatcher, audit: recordDisclosure },
    inTransit: {
      store: deps.store,
      now: () => clock.now(),
      unsettled: () => orNull(() => parts.subscription.lag()),
    },
    flow: {
      service: spec.name,
      reads: spec.reads,
      store: deps.store,
      journal,
      subscription: parts.subscription,
      health,
      audit: recordDisclosure,
      onError: (error) => logger.error('flow', error),
    },
    journal: {
      service: spec.name,
      journal,
      onError: (error) => logger.error('journal', error),
    },
    health,
  });
}
