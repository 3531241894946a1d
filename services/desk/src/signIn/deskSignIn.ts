import { createHmac } from 'node:crypto';
import type { Role } from '@throughcare/contracts';
import { cameFromHere, type ProviderForDesk } from '@throughcare/issuer';
import type { Store } from '@throughcare/store';
import { csrfSync } from 'csrf-sync';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type Response,
  type Router,
} from 'express';
import session from 'express-session';
import { sayFor } from '../kernel/language.ts';
import { TokenKeeper } from './keptTokens.ts';
import { localPath } from './localPath.ts';
import { providerOf, SessionOver } from './provider.ts';
import type { Holder } from './sessionData.ts';
import { SessionStore } from './sessionStore.ts';

/** Whoever sits at the desk. */
export type SignedIn = {
  readonly account: string;
  readonly title: string;
  readonly org: string;
  readonly roles: readonly Role[];
  readonly sample: boolean;
  /** A bearer token in their name, made anew before it ends. Throws SessionOver. It never goes to a browser. */
  token(): Promise<string>;
};

export type DeskSignInOptions = {
  /** Where browsers reach the desk, without a slash at its end. */
  readonly url: string;
  readonly provider: ProviderForDesk;
  /** For the desk alone; opened at the first sign-in. */
  readonly store: () => Promise<Store>;
  readonly log: { error(what: string, error: unknown): void };
  /**
   * Whether the provider's session still goes on: asked for each request where the provider is at hand. Left out, an ended
   * session reaches the desk with the next token, minutes later.
   */
  readonly isOpen?: (account: string, session: string) => Promise<boolean>;
  /** Answers whoever sends a form, or asks for a page that `demand` guards, and is signed in no longer: keeps what was typed. */
  readonly onSignedOut: (request: Request, response: Response) => void | Promise<void>;
};

export type DeskSignIn = {
  /**
   * Goes before every page of the desk: the session, the bodies of forms, the check of each form, and the addresses
   * `/sign-in`, `/signed-in` and `/sign-out`.
   */
  readonly router: Router;
  /** Goes behind every page: an ended session that showed only when a token was wanted. */
  readonly afterwards: ErrorRequestHandler;
  signedIn(request: Request): SignedIn | undefined;
  /** What a form sends in its hidden field `_csrf`. */
  csrfToken(request: Request): string;
  /** For addresses that need somebody: `onSignedOut` answers the others. */
  demand(request: Request, response: Response, next: NextFunction): void;
};

/** Sign-ins of one browser that may be under way at once, in several windows. */
const windows = 5;
const formLimit = '256kb';

/** Signing in at the desk, over any OpenID provider: authorization code with PKCE, state and nonce. */
export function deskSignIn(options: DeskSignInOptions): DeskSignIn {
  const { url } = options;
  const provider = providerOf(options.provider);
  const keeper = new TokenKeeper(provider, options.store);
  const known = new WeakMap<Request, SignedIn>();
  const forms = csrfSync({
    getTokenFromRequest: (request) => (request.body as { _csrf?: string } | undefined)?._csrf,
  });
  const router = express.Router();
  router.use(published(url), sessions(options));
  router.use(async (request, _response, next) => {
    const holder = request.session.signedIn;
    if (holder && (await goesOn(holder))) known.set(request, asSeen(holder));
    next();
  });
  router.use(express.urlencoded({ limit: formLimit, extended: false, parameterLimit: 1_000 }));
  router.use(async (request, response, next) => {
    if (safe.has(request.method)) return next();
    if (!cameFromHere(request, url)) return refuse(request, response);
    if (!known.has(request)) return void (await options.onSignedOut(request, response));
    if (!forms.isRequestValid(request)) return refuse(request, response);
    next();
  });

  router.get('/sign-in', async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const to = localPath(request.query.to, url);
    // Cookies belong to one name of the machine: it has others, as localhost.
    if (request.get('Host') !== new URL(url).host)
      return response.redirect(303, `${url}/sign-in?to=${encodeURIComponent(to)}`);
    if (known.has(request)) return response.redirect(303, to);
    const { href, pending } = await provider.begin(to);
    request.session.pending = [pending, ...(request.session.pending ?? [])].slice(0, windows);
    await saved(request);
    response.redirect(303, href);
  });

  router.get('/signed-in', async (request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    const pending = request.session.pending?.find(({ state }) => state === request.query.state);
    if (!pending) return response.redirect(303, '/sign-in');
    const before = request.session.signedIn;
    const found = await provider
      .finish(new URL(request.originalUrl, url), pending)
      .catch((error: unknown) => {
        options.log.error('sign-in came back otherwise than it went', error);
        return undefined;
      });
    // Whatever this browser carried until now is nobody's session: an identifier that somebody gave it opens nothing.
    await new Promise<void>((done, fail) => {
      request.session.regenerate((error) => (error ? fail(error) : done()));
    });
    if (before) await ended(before);
    if (!found) return response.redirect(303, '/sign-in');
    const { sub, name, org, roles, sample, sid } = found.claims;
    request.session.signedIn = {
      account: sub,
      title: name,
      org,
      roles,
      sample,
      session: sid,
      at: Date.now(),
      tokens: await keeper.keep(found.tokens),
    };
    await saved(request);
    response.redirect(303, pending.to);
  });

  router.post('/sign-out', async (request, response) => {
    const holder = request.session.signedIn;
    await new Promise<void>((done, fail) => {
      request.session.destroy((error) => (error ? fail(error) : done()));
    });
    response.clearCookie(cookieName(url), cookieAt(url));
    if (holder) await ended(holder);
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, '/');
  });

  return {
    router,
    signedIn: (request) => known.get(request),
    csrfToken: (request) => forms.generateToken(request),
    demand(request, response, next) {
      if (known.has(request)) return next();
      void Promise.resolve(options.onSignedOut(request, response)).catch(next);
    },
    async afterwards(error, request, response, next) {
      if (!(error instanceof SessionOver) || response.headersSent) return next(error);
      await options.onSignedOut(request, response);
    },
  };

  async function goesOn({ account, session: name, tokens }: Holder): Promise<boolean> {
    if (!(await keeper.has(tokens))) return false;
    return name === null || !options.isOpen || options.isOpen(account, name);
  }

  function asSeen({ account, title, org, roles, sample, tokens }: Holder): SignedIn {
    return { account, title, org, roles, sample, token: () => keeper.token(tokens) };
  }

  /** Here in any case; at the provider as well, unless it is away. */
  async function ended({ tokens }: Holder): Promise<void> {
    await keeper.end(tokens).catch((error: unknown) => options.log.error('sign-out', error));
  }
}

const safe: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

const saved = (request: Request): Promise<void> =>
  new Promise((done, fail) => {
    request.session.save((error) => (error ? fail(error) : done()));
  });

const refuse = (request: Request, response: Response): void =>
  void response
    .status(403)
    .type('text')
    .send(`${sayFor(request)('signIn.notFromHere')}\n`);

const isSafe = (url: string): boolean => url.startsWith('https:');
const cookieAt = (url: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'lax', secure: isSafe(url) }) as const;
/** With the prefix a browser takes it from this host alone, and over TLS alone. */
const cookieName = (url: string): string =>
  isSafe(url) ? '__Host-throughcare-desk' : 'throughcare-desk';

const sessions = ({ url, provider, store }: DeskSignInOptions) =>
  session({
    name: cookieName(url),
    secret: createHmac('sha256', provider.clientSecret)
      .update('sessions of the desk')
      .digest('base64url'),
    store: new SessionStore(store),
    resave: false,
    saveUninitialized: false,
    proxy: true,
    cookie: cookieAt(url),
  });

/** How the desk is reached is known, whatever a request says of itself. */
const published =
  (url: string) =>
  (request: Request, _response: Response, next: NextFunction): void => {
    request.headers['x-forwarded-proto'] = new URL(url).protocol.slice(0, -1);
    next();
  };
