import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import helmet from 'helmet';
import { onUnhandled, send } from './problems.ts';

export type WebServer = {
  /** `http://host:port`, with the port that was taken where 0 was asked for. */
  readonly url: string;
  /** Until then every request is answered 503; `furnish` adds what is served, before the answer for addresses that are none. */
  open(furnish: (app: Express) => void): void;
  /** Answers what is under way, then closes; a connection that stays open is cut. */
  close(): Promise<void>;
};

export type WebServerOptions = {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly onError: (error: unknown) => void;
  /** What is answered before it is open, and whatever happens: whether the process lives. */
  readonly always?: (app: Express) => void;
};

/** Wall milliseconds that connections may stay open after the last request was taken. */
const patience = 1_000;

/** A listener that says at once that it is there, and serves when it is told to. Rejects where the port is taken. */
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
  const server = createServer(app);
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
