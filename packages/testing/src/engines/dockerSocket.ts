import { get } from 'node:http';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Milliseconds in which a Docker that is there answers. */
const patience = 2_000;

/** Where Docker listens: what DOCKER_HOST says, else the usual sockets. */
function candidates(env: NodeJS.ProcessEnv): { socketPath: string }[] | { tcp: URL }[] {
  const host = env.DOCKER_HOST;
  if (host?.startsWith('tcp://')) return [{ tcp: new URL(host.replace('tcp:', 'http:')) }];
  if (host?.startsWith('unix://')) return [{ socketPath: host.slice('unix://'.length) }];
  return [
    '/var/run/docker.sock',
    ...(env.XDG_RUNTIME_DIR ? [join(env.XDG_RUNTIME_DIR, 'docker.sock')] : []),
    join(homedir(), '.docker/run/docker.sock'),
    join(homedir(), '.docker/desktop/docker.sock'),
  ].map((socketPath) => ({ socketPath }));
}

/** Whether a Docker engine answers; starts nothing and takes a few milliseconds. */
export async function dockerAnswers(env: NodeJS.ProcessEnv = process.env): Promise<boolean> {
  for (const one of candidates(env))
    if (await pings('tcp' in one ? one.tcp : { socketPath: one.socketPath })) return true;
  return false;
}

function pings(where: URL | { socketPath: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const options = { timeout: patience, agent: false };
    const request =
      where instanceof URL
        ? get(new URL('/_ping', where), options)
        : get({ ...where, path: '/_ping', ...options });
    request.on('response', (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });
}
