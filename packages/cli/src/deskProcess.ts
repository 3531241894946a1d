import { deskRouter, deskSignIn } from '@throughcare/desk';
import { openSoleStore, privateDir } from '@throughcare/embedded';
import type { DeskConfig } from '@throughcare/runtime/desk';
import { type Log, readyAtOnce, systemClock, webServer } from '@throughcare/service-kit';

/**
 * The desks as a process of their own. Sessions lie in its directory, so that it runs once and people stay signed in while it is
 * started again. Throws StoreError `locked` where another desk writes there.
 */
export async function openDesk(
  { host, port, publicUrl, dir, provider, urlOf, authUrl }: DeskConfig,
  log: Log,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  privateDir(dir);
  const sessions = openSoleStore(dir, 'desk');
  const onError = (error: unknown) => log.error('desk', error);
  const server = await webServer({
    host,
    port,
    onError,
    always: readyAtOnce,
  });
  server.open((app) => {
    app.use(
      deskRouter({
        urlOf,
        authUrl,
        now: () => systemClock.now(),
        onError,
        signIn: (onSignedOut) =>
          deskSignIn({
            url: publicUrl,
            provider,
            store: async () => sessions.store,
            log,
            onSignedOut,
          }),
      }),
    );
  });
  return {
    url: server.url,
    async close() {
      await server.close();
      await sessions.close();
    },
  };
}
