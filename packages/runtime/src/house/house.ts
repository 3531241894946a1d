import type { ServiceName } from '@throughcare/contracts';
import { type DataDir, type Durability, openDataDir } from '@throughcare/embedded';
import {
  type Accounts,
  type Issuer,
  issuerUrl,
  type NewAccount,
  type Sessions,
  type SignInPages,
  serviceToken,
  signingIn,
  tokenAudience,
} from '@throughcare/issuer';
import type { NoticeSender, Whatever } from '@throughcare/record';
import {
  type Ask,
  buildService,
  type Clock,
  type Log,
  type Service,
  type ServiceSpec,
  servicesOverHttp,
  systemClock,
  unlistened,
  webServer,
} from '@throughcare/service-kit';
import type { Store } from '@throughcare/store';
import type { Telemetry } from '@throughcare/telemetry';
import type { Router } from 'express';
import { embeddedPair } from '../pair/embeddedPair.ts';
import type { Pair } from '../pair/pair.ts';
import { type Around, serviceDeps } from '../serviceDeps.ts';
import { settle } from './settle.ts';
import { tellMadePrivate } from './tellMadePrivate.ts';

export type HouseOptions = {
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  readonly logger: Log;
  /** The accounts of a directory that has none yet; the operator's alone where this is left out. */
  readonly accounts?: readonly NewAccount[];
  /** Days that a key of an organisation's program is valid; a year unless told otherwise. */
  readonly machineKeyDays?: number;
  /** Lets people sign in with a browser, on these pages. */
  readonly signInPages?: SignInPages;
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
  /** Spans and metrics of each service, under its own name. */
  readonly telemetry?: (service: ServiceName) => Telemetry | undefined;
  /** Sends notices; none are sent where it is left out. */
  readonly notices?: NoticeSender;
  readonly around?: Around;
};

/** Who signs in, and what the desk keeps: none of it is a service's. */
export type BesideServices = 'signing-in' | 'desk';

/** All services in one process, on one data directory, behind one listener on the loopback. */
export type House = {
  readonly url: string;
  /** The data directory. */
  readonly dir: string;
  readonly pair: Pair;
  readonly clock: Clock;
  readonly issuer: Issuer;
  readonly accounts: Accounts;
  /** Who is signed in with a browser; null where nobody can. */
  readonly sessions: Sessions | null;
  /** What stands beside the services keeps its own here. */
  storeOf(name: BesideServices): Store;
  readonly services: readonly Service[];
  /** Puts a request to a service without a socket in between. */
  readonly ask: Ask;
  /** With durability `steps`: see DataDir. */
  keep(mark: string): void;
  /** Resolves when nothing is in flight, owed, due or unread in any service. */
  settle(): Promise<void>;
  close(): Promise<void>;
};

/**
 * Opens the data directory, starts the services and listens. Throws StoreError `locked` where another process writes there,
 * `unavailable` where the directory is open to others on the machine and cannot be closed to them.
 */
export async function openHouse(options: HouseOptions): Promise<House> {
  const opened = new AsyncDisposableStack();
  try {
    return await openIn(opened, options);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Closed the other way round: nothing is asked any more, then services stop, then what they stand on closes. */
async function openIn(opened: AsyncDisposableStack, options: HouseOptions): Promise<House> {
  const { logger, clock = systemClock, port = 4000 } = options;
  const data = openDataDir(options.dataDir, {
    freeze: options.freeze ?? false,
    onMadePrivate: tellMadePrivate(logger, options.dataDir),
    ...(options.secret && { secret: options.secret }),
    ...(options.durability && { durability: options.durability }),
  });
  opened.defer(() => data.close());
  const pair = await (options.pair ?? embeddedPair)(data);
  opened.defer(() => pair.close());
  const { issuer, accounts, tokens, withBrowsers } = signingIn({
    dir: data.dir,
    log: logger,
    ...(options.accounts && { first: options.accounts }),
    machineKeyDays: options.machineKeyDays,
  });
  const started: Service[] = [];
  opened.defer(async () => {
    for (const service of started) await service.stop();
  });
  const server = await webServer({
    host: '127.0.0.1',
    port,
    onError: (error) => logger.error('request', error),
  });
  opened.defer(() => server.close());
  const { url } = server;
  const ask = unlistened(() => services);
  const services: readonly Service[] = builtOn(options, {
    pair,
    issuer,
    // Whose time moves in steps waits for no socket.
    ask: options.stepped ? ask : servicesOverHttp(() => url),
    clock,
    secret: data.secret,
  });
  for (const service of services) {
    started.push(service);
    await service.start();
  }
  const storeOf = (name: BesideServices): Store => data.openStore(name);
  const browsers =
    options.signInPages &&
    withBrowsers({
      pages: options.signInPages,
      store: async () => storeOf('signing-in'),
      url,
      intakeUrl: url,
    });
  const house: House = {
    url,
    dir: data.dir,
    pair,
    clock,
    issuer,
    accounts,
    sessions: browsers?.sessions ?? null,
    storeOf,
    services,
    ask,
    keep: (mark) => data.keep(mark),
    settle: () => settle(services),
    close: () => opened.disposeAsync(),
  };
  server.open((app) => {
    for (const service of services) app.use(`/${service.name}`, service.router);
    app.use('/auth', tokens);
    if (browsers) app.use('/auth', browsers.router);
    if (options.pages) app.use(options.pages(house));
  });
  return house;
}

type Ground = Pick<House, 'pair' | 'issuer' | 'clock' | 'ask'> & { readonly secret: Buffer };

function builtOn(options: HouseOptions, ground: Ground): readonly Service[] {
  const { pair, issuer, ask, clock, secret } = ground;
  const depsOf = serviceDeps(
    {
      clock,
      secret,
      tokens: { issuer: issuerUrl, audience: tokenAudience, keys: issuer.keys },
      ask,
      logger: options.logger,
      notices: options.notices,
      stepped: options.stepped ?? false,
    },
    options.around,
  );
  return options.services.map((spec) =>
    buildService(
      spec,
      depsOf(spec.name, {
        stored: () => pair.ports(spec.name),
        bearer: serviceToken(issuer, spec.name),
        telemetry: options.telemetry?.(spec.name),
      }),
    ),
  );
}
