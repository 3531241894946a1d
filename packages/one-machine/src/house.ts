import type { ServiceName } from '@throughcare/contracts';
import { type DataDir, type Durability, openDataDir } from '@throughcare/embedded';
import {
  Accounts,
  type Issuer,
  issuerRouter,
  issuerUrl,
  localIssuer,
  type NewAccount,
  sampleAccounts,
  serviceToken,
  tokenAudience,
} from '@throughcare/issuer';
import { embeddedPair, type Pair } from '@throughcare/pair';
import type { Whatever } from '@throughcare/record';
import {
  buildService,
  type Clock,
  type Log,
  type Service,
  type ServiceDeps,
  type ServiceSpec,
  secretsFrom,
  serviceClient,
  systemClock,
  tokenVerifier,
  type WebServer,
  webServer,
} from '@throughcare/service-kit';
import type { Router } from 'express';
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
  let pair: Pair | undefined;
  let server: WebServer | undefined;
  const started: Service[] = [];
  try {
    const standing = await (options.pair ?? embeddedPair)(data);
    pair = standing;
    const issuer = localIssuer(data.dir);
    const accounts = new Accounts(data.dir, options.accounts ?? sampleAccounts);
    const secrets = secretsFrom(data.secret);
    const verify = tokenVerifier({ issuer: issuerUrl, audience: tokenAudience, keys: issuer.keys });
    const listening = await webServer({
      host: '127.0.0.1',
      port,
      onError: (error) => logger.error('request', error),
    });
    server = listening;
    const { url } = listening;
    const services = options.services.map((spec) => {
      const deps: ServiceDeps = {
        store: standing.store(spec.name),
        log: standing.log,
        journal: standing.journal,
        ownJournal: standing.ownJournal(spec.name),
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
    for (const service of services) {
      started.push(service);
      await service.start();
    }
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
        await listening.close();
        for (const service of services) await service.stop();
        await standing.close();
        await data.close();
      },
    };
    listening.open((app) => {
      for (const service of services) app.use(`/${service.name}`, service.router);
      app.use('/auth', issuerRouter(issuer, accounts));
      if (options.pages) app.use(options.pages(house));
    });
    return house;
  } catch (error) {
    await server?.close();
    for (const service of started) await service.stop();
    await pair?.close();
    await data.close();
    throw error;
  }
}
