import { deskRouter, deskSignIn } from '@throughcare/desk';
import { lockForWriting, openStore, privateDir } from '@throughcare/embedded';
import type { DeskConfig } from '@throughcare/runtime/desk';
import { type Log, systemClock, webServer } from '@throughcare/service-kit';

/**
 * The desks as a process of their own. Sessions lie in its directory, so that it runs once and people stay signed in while it is
 * started again. Throws StoreError `locked` where another desk writes there.
 */
export async function openDesk(
  { host, port, publicUrl, dir, provider, urlOf }: DeskConfig,
  log: Log,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  privateDir(dir);
  const lock = lockForWriting(dir);
  const store = openStore({ dir, service: 'desk' });
  const onError = (error: unknown) => log.error('desk', error);
  const server = await webServer({
    host,
    port,
    onError,
    always(app) {
      for (const path of ['/health/live', '/health/ready'])
        app.get(path, (_request, response) => void response.json({ ready: true, live: true }));
    },
  });
  server.open((app) => {
    app.use(
      deskRouter({
        urlOf,
        now: () => systemClock.now(),
        onError,
        signIn: (onSignedOut) =>
          deskSignIn({ url: publicUrl, provider, store: async () => store, log, onSignedOut }),
      }),
    );
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await store.close();
      lock.release();
    },
  };
}
