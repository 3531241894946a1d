import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import type { Provider } from 'oidc-provider';
import { orgOfMachine } from '../machines/machine.ts';
import type { OpenIdOptions } from './openIdOptions.ts';
import { mountedAt, openIdPaths } from './paths.ts';

/**
 * The provider and its pages, for `/auth`. All of it is loaded by the first request that needs it, and what is loaded stays.
 */
export function openIdRouter(options: OpenIdOptions): Router {
  const router = express.Router();
  let loaded: Promise<Loaded> | undefined;
  const whole = () => {
    loaded ??= load(options).catch((error: unknown) => {
      // Not kept: the store may answer the next time.
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  router.use('/openid', shut(options), async (request, response) => {
    const { provider } = await whole();
    asPublished(request, options.url);
    // As a whole: below its own address the provider would look for its parts at another path.
    request.url = request.originalUrl.slice(mountedAt.length);
    await provider.callback()(request, response);
  });
  router.use(openIdPaths.signIn, shut(options), async (request, response, next) => {
    const { signIn } = await whole();
    asPublished(request, options.url);
    signIn(request, response, next);
  });
  return router;
}

type Loaded = { readonly provider: Provider; readonly signIn: RequestHandler };

async function load(options: OpenIdOptions): Promise<Loaded> {
  const { openIdProvider } = await import('./provider.ts');
  const { signInRouter } = await import('./signInRouter.ts');
  const { accounts, dir, machines, pages, redirectUri, signInUrl } = options;
  const store = await options.store();
  const provider = await openIdProvider({
    dir,
    accounts,
    store,
    machines,
    redirectUris: [redirectUri],
    mountedAt,
    renderError(ctx, error) {
      options.log.info('sign-in came to nothing', { why: error.message.slice(0, 100) });
      ctx.type = 'html';
      ctx.body = pages.begunAnew({
        href: signInUrl,
        sample: accounts.hasSamples,
        by: { headers: ctx.req.headers, at: new URL(signInUrl).pathname },
      });
    },
  });
  provider.on('grant.error', ({ oidc }, error) => {
    const client = oidc.client?.clientId;
    // Why, for whoever runs the installation; the program that asked is told no more than that it is not known.
    if (client !== undefined && orgOfMachine(client) !== undefined)
      options.log.info('token refused', {
        client,
        why: (error.error_detail ?? error.message).slice(0, 100),
      });
  });
  return { provider, signIn: signInRouter({ ...options, kept: store, provider }) };
}

/** Not to be framed, not to be kept, and its forms lead nowhere but here and back to the desk. */
const shut =
  ({ redirectUri }: OpenIdOptions): RequestHandler =>
  (_request: Request, response: Response, next: NextFunction) => {
    response.setHeader(
      'Content-Security-Policy',
      `default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self' ${new URL(redirectUri).origin}; frame-ancestors 'none'; base-uri 'none'`,
    );
    response.setHeader('X-Frame-Options', 'DENY');
    response.setHeader('Cache-Control', 'no-store');
    response.vary('Cookie, Accept-Language');
    response.setHeader('Referrer-Policy', 'same-origin');
    next();
  };

/**
 * The provider makes its addresses of what a request says of itself. It is told what the installation knows, whatever a
 * request says; and no session of its own is continued, so that each sign-in is one, under an identifier made for it.
 */
function asPublished(request: Request, url: string): void {
  const { host, protocol } = new URL(url);
  const { headers } = request;
  delete headers['x-forwarded-host'];
  headers.host = host;
  headers['x-forwarded-proto'] = protocol.slice(0, -1);
  if (headers.cookie)
    headers.cookie = headers.cookie
      .split(';')
      .filter((cookie) => !/^\s*throughcare_issuer(\.sig)?=/.test(cookie))
      .join(';');
}
