import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Router } from 'express';
import type { AnyThing } from '../forms/thing.ts';
import { sheets } from '../kernel/frame.ts';
import { inLanguage, sayFor } from '../kernel/language.ts';
import type { SignIn } from '../kernel/signedIn.ts';
import { offered, type Tongue } from '../words/languages.ts';
import { speakingIn } from '../words/speak.ts';
import { mayWait } from './mayWait.ts';
import { offlinePage } from './offlinePage.ts';

type OfflineParts = {
  readonly signIn: Pick<SignIn, 'signedIn' | 'csrfToken'>;
  readonly things: readonly AnyThing[];
  readonly languages?: readonly Tongue[];
};

const assets = join(dirname(fileURLToPath(import.meta.url)), '../../assets');
const scripts = ['desk.js', 'live.js', 'peer.js'];

/**
 * What a peer worker's phone needs to work on a bad line: the script that keeps what is reported, the page that it shows
 * when there is none, and who is signed in once there is one again.
 */
export function offlineRoutes({ signIn, things, languages = offered }: OfflineParts): Router {
  const router = express.Router();
  let script: string | undefined;
  // Below `/peer/`, so that it has to do with nothing else.
  router.get('/peer/offline.js', (_request, response) => {
    script ??= workerScript(things, languages);
    response.setHeader('Cache-Control', 'no-cache');
    response.type('js').send(script);
  });
  router.get('/peer/offline', inLanguage(languages), (request, response) => {
    response.setHeader('Cache-Control', 'no-cache');
    response.type('html').send(offlinePage(sayFor(request, languages)));
  });
  router.get('/peer/line', (request, response) => {
    const me = signIn.signedIn(request);
    response.setHeader('Cache-Control', 'no-store');
    if (me) response.json({ as: me.account, csrf: signIn.csrfToken(request) });
    else response.status(401).end();
  });
  return router;
}

/** The script with what it keeps and what may wait; it differs when anything that it keeps does, so that a browser sees it. */
function workerScript(things: readonly AnyThing[], languages: readonly Tongue[]): string {
  const worker = readFileSync(join(assets, 'offline.js'), 'utf8');
  const files = scripts.map((name) => readFileSync(join(assets, name), 'utf8'));
  const pages = languages.map((tongue) => offlinePage(speakingIn(tongue)));
  const version = createHash('sha256');
  for (const text of [worker, ...files, ...pages]) version.update(text);
  const desk = {
    version: version.digest('base64url').slice(0, 12),
    kept: [
      '/peer/offline',
      '/assets/doorway.svg',
      ...scripts.map((name) => `/assets/${name}`),
      ...new Set(languages.map(({ dir }) => `/assets/${sheets[dir]}`)),
    ],
    mayWait: mayWait(things),
  };
  return `const desk = ${JSON.stringify(desk)};\n${worker}`;
}
