import { serviceNames } from '@throughcare/contracts';
import { Clients, signingIn } from '@throughcare/issuer';
import {
  type Log,
  type ServiceHealth,
  send,
  systemClock,
  webServer,
} from '@throughcare/service-kit';
import { createProxyMiddleware } from 'http-proxy-middleware';
import type { FrontConfig } from '../environment/frontConfig.ts';
import { statusPage } from '../statusPage/statusPage.ts';

export type FrontDoor = { readonly url: string; close(): Promise<void> };

/** Milliseconds that a service may take to say how it is, and to answer at all. */
const patience = { health: 3_000, answer: 120_000 };

/**
 * One address for all services, with the same paths as on one machine: the status page, the sign-in for local accounts and
 * for the services themselves, and each service behind its name. It keeps nothing and may run as often as is wanted.
 */
export async function openFrontDoor(config: FrontConfig, logger: Log): Promise<FrontDoor> {
  const { host, port, keysDir, secretsDir, urlOf } = config;
  const { accounts, tokens } = signingIn({
    dir: keysDir,
    log: logger,
    clients: new Clients(secretsDir),
  });
  const server = await webServer({
    host,
    port,
    onError: (error) => logger.error('request', error),
    always(app) {
      for (const path of ['/health/live', '/health/ready'])
        app.get(path, (_request, response) => void response.json({ ready: true, live: true }));
    },
  });
  server.open((app) => {
    app.use('/auth', tokens);
    for (const service of serviceNames)
      app.use(
        createProxyMiddleware({
          target: urlOf(service),
          pathFilter: `/${service}`,
          proxyTimeout: patience.answer,
          on: {
            error(error, _request, response) {
              logger.error('service away', error, { service });
              if ('status' in response)
                send(response as never, 'service-unavailable', {
                  detail: `${service} does not answer.`,
                });
              else response.destroy();
            },
          },
        }),
      );
    app.use(
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
  });
  return { url: server.url, close: () => server.close() };
}

/** As people reach it from outside of its container. */
const publicUrl = 'http://127.0.0.1:4000';

async function healthOf(url: string): Promise<ServiceHealth | null> {
  try {
    const response = await fetch(`${url}/health/ready`, {
      signal: AbortSignal.timeout(patience.health),
    });
    return (await response.json()) as ServiceHealth;
  } catch {
    return null;
  }
}
