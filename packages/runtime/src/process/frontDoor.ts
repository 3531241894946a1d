import { serviceNames } from '@throughcare/contracts';
import { openSoleStore } from '@throughcare/embedded';
import { Clients, type SignInPages, signingIn } from '@throughcare/issuer';
import {
  type Log,
  readyAtOnce,
  type ServiceHealth,
  send,
  systemClock,
  webServer,
} from '@throughcare/service-kit';
import type { Store } from '@throughcare/store';
import type { Express } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import type { FrontConfig } from '../environment/frontConfig.ts';
import { statusPage, statusPath } from '../statusPage/statusPage.ts';

export type FrontDoor = { readonly url: string; close(): Promise<void> };

/** Milliseconds that a service may take to say how it is, and to answer at all. */
const patience = { health: 3_000, answer: 120_000 };

/**
 * One address for all services, with the same paths as on one machine: the desk, the status page, the sign-in for local
 * accounts and for the services themselves, and each service behind its name. Where there is a desk it keeps who is signed in,
 * beside the accounts, and runs once.
 */
export async function openFrontDoor(
  config: FrontConfig,
  logger: Log,
  signInPages: SignInPages | null = null,
): Promise<FrontDoor> {
  const { host, port, keysDir, secretsDir, urlOf, publicUrl, deskUrl } = config;
  const { accounts, tokens, withBrowsers } = signingIn({
    dir: keysDir,
    log: logger,
    clients: new Clients(secretsDir),
    machineKeyDays: config.machineKeyDays,
  });
  const sessions = storeWhenAsked(keysDir);
  const server = await webServer({
    host,
    port,
    onError: (error) => logger.error('request', error),
    always: readyAtOnce,
  });
  server.open((app) => {
    app.use('/auth', tokens);
    if (signInPages) {
      const { router } = withBrowsers({
        pages: signInPages,
        store: sessions.open,
        url: publicUrl,
        intakeUrl: urlOf('intake'),
      });
      app.use('/auth', router);
    }
    for (const service of serviceNames)
      passOn(app, { to: urlOf(service), path: `/${service}`, what: service, logger });
    app.use(
      deskUrl === null ? '/' : statusPath,
      statusPage({
        url: publicUrl,
        accounts,
        now: () => systemClock.now(),
        states: () =>
          Promise.all(
            serviceNames.map(async (name) => ({ name, health: await healthOf(urlOf(name)) })),
          ),
        tokenCommand: 'docker compose exec front throughcare token',
        accountCommand: 'docker compose exec front throughcare account',
      }),
    );
    if (deskUrl !== null) passOn(app, { to: deskUrl, path: '/', what: 'the desk', logger });
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await sessions.close();
    },
  };
}

type Behind = {
  readonly to: string;
  readonly path: string;
  readonly what: string;
  readonly logger: Log;
};

/** Passes requests under a path on as they are; whoever does not answer is named. */
function passOn(app: Express, { to, path, what, logger }: Behind): void {
  app.use(
    createProxyMiddleware({
      target: to,
      pathFilter: path,
      proxyTimeout: patience.answer,
      on: {
        error(error, _request, response) {
          logger.error('service away', error, { service: what });
          if ('status' in response)
            send(response as never, 'service-unavailable', { detail: `${what} does not answer.` });
          else response.destroy();
        },
      },
    }),
  );
}

/** Who is signed in: opened at the first sign-in, and by one process alone. Throws StoreError `locked`. */
function storeWhenAsked(dir: string) {
  let opened: ReturnType<typeof openSoleStore> | undefined;
  return {
    async open(): Promise<Store> {
      opened ??= openSoleStore(dir, 'signing-in');
      return opened.store;
    },
    close: async (): Promise<void> => opened?.close(),
  };
}

async function healthOf(url: string): Promise<ServiceHealth | null> {
  try {
    const response = await fetch(`${url}/health/ready`, {
      signal: AbortSignal.timeout(patience.health),
    });
    const said = (await response.json()) as ServiceHealth;
    // Whoever else answers there, as a proxy in between, says nothing of a service.
    return typeof said.ready === 'boolean' ? said : null;
  } catch {
    return null;
  }
}
