import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { onUnhandled, send } from './problems.ts';

/** Not by `import`, which would load Node's whole HTTP client as well: 7 MB, and nobody here has asked for anything yet. */
const { createServer } = createRequire(import.meta.url)('node:http') as typeof import('node:http');

export type WebServer = {
  /** `http://host:port`, with the actual port where 0 was asked for. */
  readonly url: string;
  /** Begins to serve what `furnish` adds. Before this call every request is answered 503. */
  open(furnish: (app: Express) => void): void;
  /** Answers the requests that have come, then closes. Connections that stay open are cut. */
  close(): Promise<void>;
};

export type WebServerOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly onError: (error: unknown) => void;
  /** Adds what is answered even before `open`: whether the process lives. */
  readonly always?: (app: Express) => void;
};

/** For `always`, where a process is ready as soon as it listens: it keeps nothing that has to be opened or caught up with. */
export function readyAtOnce(app: Express): void {
  for (const path of ['/health/live', '/health/ready'])
    app.get(path, (_request, response) => void response.json({ ready: true, live: true }));
}

/** Wall milliseconds that connections may stay open after `close` was called. */
const patience = 1_000;

/**
 * Milliseconds of silence after which the system asks whether the other side is still there, and ten seconds later takes it
 * for gone: a stream of events whose reader lost its network would hold its place until its token ends.
 */
const silence = 30_000;

/**
 * Milliseconds for which an idle connection stays open: longer than proxies and clients keep theirs, so that it is they who
 * close it. Closed from here, it could go just as the next request comes.
 */
const idle = 75_000;

/** Listens at once, and serves after `open`. Rejects where the port is taken. */
export async function webServer(options: WebServerOptions): Promise<WebServer> {
  const app = express();
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
  options.always?.(app);
  let isOpen = false;
  app.use((_request, response, next) => (isOpen ? next() : send(response, 'starting')));
  const server = createServer(
    { keepAlive: true, keepAliveInitialDelay: silence, keepAliveTimeout: idle },
    app,
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    url: `http://${options.host}:${(server.address() as AddressInfo).port}`,
    open(furnish) {
      furnish(app);
      app.use((_request, response) =>
        send(response, 'not-found', { detail: 'There is no such address.' }),
      );
      app.use(onUnhandled(options.onError));
      isOpen = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), patience).unref();
      }),
  };
}
