import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ServiceName } from '@throughcare/contracts';
import { type DataDir, type Durability, openDataDir } from '@throughcare/embedded';
import {
  Accounts,
  type Issuer,
  issuerRouter,
  issuerUrl,
  localIssuer,
  type NewAccount,
  serviceToken,
  tokenAudience,
} from '@throughcare/issuer';
import { embeddedPair, type Pair } from '@throughcare/pair';
import {
  buildService,
  type Clock,
  type Log,
  onUnhandled,
  type Service,
  type ServiceDeps,
  type ServiceSpec,
  secretsFrom,
  send,
  serviceClient,
  systemClock,
  tokenVerifier,
  type Whatever,
} from '@throughcare/service-kit';
import express, { type Express, type Router } from 'express';
import helmet from 'helmet';
import { sampleAccounts } from './sampleAccounts.ts';
import { settle } from './settle.ts';

export type HouseOptions = {
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly logger: Log;
  readonly accounts?: readonly NewAccount[];
  /** The services with their settings. */
  readonly services: readonly ServiceSpec<Whatever>[];
  /** Pages beside the services. */
  readonly pages?: (house: House) => Router;
  /** Replays: see ServiceDeps. */
  readonly stepped?: boolean;
  /** Installations made by a replay derive their secret from its seed, so that two runs give the same ids. */
  readonly secret?: Buffer;
  /** What a commit survives: `power-loss` unless told otherwise. */
  readonly durability?: Durability;
  /** Where documents and events are kept: in the data directory unless told otherwise. */
  readonly pair?: (data: DataDir) => Pair | Promise<Pair>;
  /** For tests: documents are frozen against change in place. */
  readonly freeze?: boolean;
  /** For tests: stands between a service and its ports, so that faults can be caused. */
  readonly around?: (service: ServiceName, deps: ServiceDeps) => ServiceDeps;
};

/** All services in one process, on one data directory, behind one listener on the loopback. */
export type House = {
  readonly url: string;
  /** The data directory. */
  readonly dir: string;
  readonly pair: Pair;
  readonly clock: Clock;
  readonly issuer: Issuer;
  readonly accounts: Accounts;
  readonly services: readonly Service[];
  /** Resolves when nothing is in flight, owed, due or unread in any service. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/** Opens the data directory, starts the services and listens. Throws StoreError `locked` where another process writes there. */
export async function openHouse(options: HouseOptions): Promise<House> {
  const { logger, clock = systemClock, port = 4000 } = options;
  const data = openDataDir(options.dataDir, {
    freeze: options.freeze ?? false,
    ...(options.secret && { secret: options.secret }),
    ...(options.durability && { durability: options.durability }),
  });
  const app = express();
  const server = createServer(app);
  let pair: Pair | undefined;
  try {
    const standing = await (options.pair ?? embeddedPair)(data);
    pair = standing;
    const issuer = localIssuer(data.dir);
    const accounts = new Accounts(data.dir, options.accounts ?? sampleAccounts);
    const secrets = secretsFrom(data.secret);
    const verify = tokenVerifier({ issuer: issuerUrl, audience: tokenAudience, keys: issuer.keys });
    let url = '';
    const services = options.services.map((spec) => {
      const deps: ServiceDeps = {
        store: standing.store(spec.name),
        log: standing.log,
        journal: standing.journal,
        publish: standing.publish(spec.name),
        clock,
        secrets,
        verify,
        services: serviceClient({ urlOf: () => url, bearer: serviceToken(issuer, spec.name) }),
        logger,
        stepped: options.stepped ?? false,
      };
      return buildService(spec, options.around?.(spec.name, deps) ?? deps);
    });
    let open = false;
    app.use((_request, response, next) =>
      open ? next() : send(response, { status: 503, code: 'starting', retryAfter: 1 }),
    );
    await listen(server, port);
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const service of services) await service.start();
    const house: House = {
      url,
      dir: data.dir,
      pair: standing,
      clock,
      issuer,
      accounts,
      services,
      settle: () => settle(services),
      async close() {
        await shut(server);
        for (const service of services) await service.stop();
        await standing.close();
        await data.close();
      },
    };
    furnish(app, house, options.pages?.(house), logger);
    open = true;
    return house;
  } catch (error) {
    server.close();
    await pair?.close();
    await data.close();
    throw error;
  }
}

function furnish(app: Express, house: House, pages: Router | undefined, logger: Log): void {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: false,
    }),
  );
  for (const service of house.services) app.use(`/${service.name}`, service.router);
  app.use('/auth', issuerRouter(house.issuer, house.accounts));
  if (pages) app.use(pages);
  app.use((_request, response) =>
    send(response, { status: 404, code: 'not-found', detail: 'There is no such address.' }),
  );
  app.use(onUnhandled((error) => logger.error('request', error)));
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Answers what is under way, then closes; a connection that stays open is cut. */
function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 1_000).unref();
  });
}
