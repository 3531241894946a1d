import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Instant, ServiceName } from '@throughcare/contracts';
import express, { type Router } from 'express';
import helmet from 'helmet';
import { Drafts } from './kernel/draft.ts';
import { signedOut } from './kernel/draftCookie.ts';
import { document } from './kernel/frame.ts';
import { html } from './kernel/html.ts';
import { languageRoute } from './kernel/language.ts';
import { liveRoute } from './kernel/live.ts';
import { navigation } from './kernel/navigation.ts';
import { routesOf } from './kernel/routes.ts';
import type { OnSignedOut, SignIn } from './kernel/signedIn.ts';
import { offlineRoutes } from './offline/routes.ts';
import { pages, things } from './pages.ts';
import type { Frame } from './signIn/index.ts';
import { tourRoute } from './tour/route.ts';
import type { Tongue } from './words/languages.ts';

export type DeskOptions = {
  /** Where each service answers, without its name. */
  readonly urlOf: (service: ServiceName) => string;
  /** Where accounts are kept, without `/auth`; left out where another provider than ours keeps them. */
  readonly authUrl?: string | undefined;
  /** How people sign in; given what answers whoever is signed in no longer. */
  readonly signIn: (onSignedOut: OnSignedOut) => SignIn;
  readonly now: () => Instant;
  /** Between which whoever reads can choose; those of the desk unless told otherwise. */
  readonly languages?: readonly Tongue[];
  readonly onError: (error: unknown) => void;
};

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** What the browser may load: from here alone, no script or style within a page, and in nobody's frame. */
const policy = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  scriptSrc: ["'self'"],
  imgSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** The desks: pages for the people who work with the services, and for the person. Asks the services as whoever is signed in. */
export function deskRouter({
  urlOf,
  authUrl,
  now,
  languages,
  onError,
  ...options
}: DeskOptions): Router {
  const router = express.Router();
  const drafts = new Drafts();
  const signIn = options.signIn(signedOut(drafts));
  for (const sheet of ['desk.css', 'desk.rtl.css'])
    router.get(`/assets/${sheet}`, (_request, response) =>
      response.sendFile(`generated/${sheet}`, { root, maxAge: '1h' }),
    );
  router.use(
    '/assets',
    express.static(join(root, 'assets'), { index: false, maxAge: '1h', redirect: false }),
  );
  router.use(secured);
  router.use(signIn.router);
  router.get('/language/:code', languageRoute(languages));
  router.get('/tour/:step', tourRoute(signIn));
  router.use(offlineRoutes({ signIn, things, ...(languages && { languages }) }));
  router.get('/live', liveRoute({ signIn, urlOf }));
  router.use(
    routesOf({
      pages,
      things,
      signIn,
      drafts,
      urlOf,
      authUrl,
      now,
      ...(languages && { languages }),
      navOf: navigation(pages),
      onError,
    }),
  );
  router.use(signIn.afterwards);
  return router;
}

export const secured = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: policy },
  strictTransportSecurity: false,
  xFrameOptions: { action: 'deny' },
});

/** The frame of the desk around the pages between "sign in" and being signed in. */
export const signInFrame: Frame = ({ title, body, ...around }) =>
  document({ ...around, title, main: html`${body}` });
