import { journalOfOwners } from '@throughcare/messaging';
import type { Whatever } from '@throughcare/record';
import {
  buildService,
  type Log,
  remoteJournal,
  type Service,
  type ServiceDeps,
  type ServiceSpec,
  servicesOverHttp,
  systemClock,
  webServer,
} from '@throughcare/service-kit';
import { StoreError } from '@throughcare/store';
import type { Telemetry } from '@throughcare/telemetry';
import { rest } from '@throughcare/waiting';
import type { ServiceConfig } from '../environment/serviceConfig.ts';
import { enginePorts } from '../pair/enginePorts.ts';
import { type Around, serviceDeps } from '../serviceDeps.ts';
import { clientToken } from './clientToken.ts';
import { type Engines, openEngines } from './engines.ts';
import { exerciseClock } from './exerciseClock.ts';
import { exerciseRoutes } from './exerciseRoutes.ts';
import { RemoteKeys } from './remoteKeys.ts';
import { Troubles } from './troubles.ts';

export type ServiceProcessOptions = {
  readonly spec: ServiceSpec<Whatever>;
  readonly config: ServiceConfig;
  readonly logger: Log;
  readonly telemetry?: Telemetry;
  readonly around?: Around;
};

export type ServiceProcess = {
  readonly url: string;
  /** Resolves when it serves; rejects where that cannot be, or it was stopped first. */
  readonly ready: Promise<Service>;
  /** Resolves, with why, when this process can do its work no longer and should end. */
  readonly failed: Promise<Error>;
  /** Answers what is under way, lets the work in hand end, and closes. */
  stop(): Promise<void>;
};

/**
 * One service as a process of its own. It listens first, so that whoever asks learns that it lives and is not ready; then it
 * waits for its database and its brokers for as long as it takes. Rejects where its port is taken.
 */
export async function startService(options: ServiceProcessOptions): Promise<ServiceProcess> {
  const { config, logger } = options;
  const { name } = options.spec;
  const stopping = new AbortController();
  const { promise: failed, resolve: fail } = Promise.withResolvers<Error>();
  const troubles = new Troubles();
  const exercise = config.exerciseClock === null ? null : exerciseClock(config.exerciseClock);
  const clock = exercise?.clock ?? systemClock;
  const keys = new RemoteKeys(config.tokens.jwksUrl, (error) => logger.error('keys', error));
  let service: Service | undefined;
  const server = await listen(options, () => service);
  keys.start();
  const opening = openEngines({
    service: name,
    config,
    logger,
    signal: stopping.signal,
    ...listeners(logger, troubles, fail, () => service),
  });
  const ready = opening.then(async (engines) => {
    const deps = depsOver(engines, options, clock, keys, troubles);
    const built = await untilStarted(deps, stopping.signal, () => {
      service = buildService(options.spec, deps);
      return service;
    });
    server.open((app) => {
      // First: behind the service's own routes every address is one that there is none of.
      if (exercise) app.use(exerciseRoutes(built, clock));
      app.use(`/${name}`, built.router);
    });
    return built;
  });
  // Whoever waits for `ready` hears of it; whoever does not must still learn that nothing will come of this process.
  ready.catch((error: unknown) => {
    if (!stopping.signal.aborted) fail(error as Error);
  });
  return {
    url: server.url,
    ready,
    failed,
    async stop() {
      stopping.abort();
      await server.close();
      const engines = await opening.catch(() => undefined);
      if (engines) {
        // A reader that still waits for brokers gives up when the log closes.
        if (service) await service.stop();
        await engines.close();
        await ready.catch(() => undefined);
      }
      keys.stop();
      exercise?.stop();
    },
  };
}

/** Says how it is from the first moment on; all else waits until it serves. */
const listen = ({ config, logger }: ServiceProcessOptions, service: () => Service | undefined) =>
  webServer({
    host: config.host,
    port: config.port,
    onError: (error) => logger.error('request', error),
    always(app) {
      app.get('/health/live', (_request, response) => void response.json({ live: true }));
      app.get('/health/ready', async (_request, response) => {
        const health = (await service()?.health()) ?? { ready: false, reasons: ['not started'] };
        response.status(health.ready ? 200 : 503).json(health);
      });
    },
  });

/** What becomes of what the log tells. */
const listeners = (
  logger: Log,
  troubles: Troubles,
  fail: (error: Error) => void,
  service: () => Service | undefined,
): Pick<Parameters<typeof openEngines>[0], 'onAlarm' | 'onFatal'> => ({
  onAlarm(alarm) {
    if (alarm.alarm === 'crashed') {
      troubles.sawReaderLost();
      logger.error('log', alarm.error, { group: alarm.group });
      return;
    }
    const { group, partition, expected, found } = alarm;
    logger.error('log jumped', null, { group, partition, expected, found });
    // The journals have what is missing; no need to wait for the next round of gap detection.
    void service()
      ?.detectGaps()
      .catch((error: unknown) => logger.error('gap detection', error));
  },
  onFatal(error) {
    troubles.sawReaderEnd();
    logger.error('log ended', error);
    fail(error);
  },
});

/** Its own journal is at hand; those of other services answer over HTTP. */
function depsOver(
  { store, log, journal }: Engines,
  { spec, config, logger, telemetry, around }: ServiceProcessOptions,
  clock: ServiceDeps['clock'],
  keys: RemoteKeys,
  troubles: Troubles,
): ServiceDeps {
  const { issuer, audience } = config.tokens;
  const depsOf = serviceDeps(
    {
      clock,
      secret: config.secret,
      tokens: { issuer, audience, keys: keys.keys },
      ask: servicesOverHttp(config.urlOf),
      logger,
      notices: config.notices,
    },
    around,
  );
  return depsOf(spec.name, {
    stored(services) {
      const elsewhere = remoteJournal(services);
      const all = journalOfOwners((owner) => (owner === spec.name ? journal : elsewhere));
      return enginePorts(store, log, journal, all);
    },
    bearer: clientToken(config.tokens),
    telemetry,
    troubles: () => [...troubles.now(), ...(keys.known ? [] : ['no keys to check tokens with'])],
  });
}

/** Wall milliseconds between two tries to start. */
const tryEvery = 1_000;

/** A store that answered a moment ago may be gone while a service starts: that passes, and is waited for. */
async function untilStarted(
  { logger }: Pick<ServiceDeps, 'logger'>,
  signal: AbortSignal,
  build: () => Service,
): Promise<Service> {
  for (;;) {
    const built = build();
    try {
      await built.start();
      return built;
    } catch (error) {
      const passes = error instanceof StoreError && error.retry === 'later';
      if (!passes || signal.aborted) throw error;
      logger.error('start', error);
      await built.stop();
    }
    await rest(tryEvery, { signal });
  }
}
