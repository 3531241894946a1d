import type { Store } from '@throughcare/store';
import express, { type Request, type Response, type Router } from 'express';
import type { Provider } from 'oidc-provider';
import { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import { needsSecondFactor } from '../accounts/secondFactor.ts';
import type { AskedBy, SignInFault } from '../signIn/pages.ts';
import { Attempts } from './attempts.ts';
import type { OpenIdOptions } from './openIdOptions.ts';
import { cameFromHere } from './origin.ts';
import { mountedAt, openIdPaths } from './paths.ts';
import { isCode, newSecret, qrOf } from './totp.ts';

type Parts = OpenIdOptions & { readonly kept: Store; readonly provider: Provider };

const Password = z.object({ account: z.string().max(64), password: z.string().max(200) });
const Sample = z.object({ account: z.string().max(64) });
const Code = z.object({ code: z.string().max(20) });

/**
 * The pages between the desk's "sign in" and the way back to it: who it is, by a click where they are invented, by name and
 * password otherwise; then the second factor, or its enrolment. Each is bound to the browser that began, by the provider's
 * cookie.
 */
export function signInRouter(parts: Parts): Router {
  const { accounts, guard, pages, provider, url } = parts;
  const attempts = new Attempts(parts.kept);
  const router = express.Router();
  const show = (response: Response, html: string, status = 200) =>
    void response.status(status).type('html').send(html);
  const begunAnew = (request: Request, response: Response, status: number) => {
    const page = { href: parts.signInUrl, sample: accounts.hasSamples, by: askedBy(request) };
    show(response, pages.begunAnew(page), status);
  };

  router.use('/:uid', express.urlencoded({ limit: '4kb', extended: false }));
  router.use('/:uid', async (request, response, next) => {
    // A form of another site would sign somebody in as whom that site wants.
    if (request.method === 'POST' && !cameFromHere(request, url))
      return begunAnew(request, response, 403);
    const found = await provider.interactionDetails(request, response).catch(() => undefined);
    if (found === undefined || found.uid !== request.params.uid)
      return begunAnew(request, response, 400);
    next();
  });

  router.get('/:uid', async (request, response) => {
    const { uid } = request.params;
    const attempt = await attempts.of(uid);
    const account = attempt && accounts.get(attempt.account);
    await (account
      ? askCode(request, response, uid, account, null)
      : askWho(request, response, uid, null, ''));
  });
  router.post('/:uid/sample', async (request, response) => {
    const { uid } = request.params;
    const account = accounts.get(Sample.safeParse(request.body).data?.account ?? '');
    if (account?.kind !== 'SAMPLE') return askWho(request, response, uid, 'WRONG', '');
    await finish(request, response, account);
  });
  router.post('/:uid/password', async (request, response) => {
    const { uid } = request.params;
    const given = Password.safeParse(request.body).data;
    if (!given) return askWho(request, response, uid, 'WRONG', '');
    const { account: name, password } = given;
    const outcome = await guard.password({ name, password, address: addressOf(request) });
    if ('refused' in outcome)
      return askWho(
        request,
        response,
        uid,
        outcome.refused === 'locked' ? 'LOCKED' : 'WRONG',
        name,
      );
    const { account } = outcome;
    if (!needsSecondFactor(account)) return finish(request, response, account);
    const enrolling = account.secondFactor === null ? await newSecret() : null;
    await attempts.begin(uid, { account: name, enrolling });
    response.redirect(303, pathOf(uid));
  });
  router.post('/:uid/code', async (request, response) => {
    const { uid } = request.params;
    const attempt = await attempts.of(uid);
    const account = attempt && accounts.get(attempt.account);
    if (!attempt || !account) return askWho(request, response, uid, null, '');
    const secret = account.secondFactor ?? attempt.enrolling;
    const code = Code.safeParse(request.body).data?.code ?? '';
    const outcome = await guard.code(account, addressOf(request), async () => {
      const at = secret === null ? undefined : await isCode(secret, code);
      // Each code once: whoever looked over a shoulder is late.
      return at !== undefined && (await attempts.use(account.name, at));
    });
    if ('refused' in outcome)
      return askCode(
        request,
        response,
        uid,
        account,
        outcome.refused === 'locked' ? 'LOCKED' : 'WRONG_CODE',
      );
    if (account.secondFactor === null && secret !== null && !accounts.enrol(account.name, secret))
      return begunAnew(request, response, 409);
    await attempts.end(uid);
    await finish(request, response, account);
  });
  return router;

  async function askWho(
    request: Request,
    response: Response,
    uid: string,
    fault: SignInFault | null,
    typed: string,
  ) {
    const samples = accounts
      .list()
      .filter(({ kind, closed }) => kind === 'SAMPLE' && !closed)
      .map(({ name, title, roles, what }) => ({ name, title, roles, what: what ?? '' }));
    const [action, sampleAction] = [`${pathOf(uid)}/password`, `${pathOf(uid)}/sample`];
    const page = { action, sampleAction, samples, fault, typed, by: askedBy(request) };
    show(response, pages.signIn(page), statusOf(fault));
  }

  async function askCode(
    request: Request,
    response: Response,
    uid: string,
    account: Account,
    fault: SignInFault | null,
  ) {
    const form = {
      action: `${pathOf(uid)}/code`,
      fault,
      sample: accounts.hasSamples,
      by: askedBy(request),
    };
    const secret = (await attempts.of(uid))?.enrolling ?? null;
    const html =
      account.secondFactor !== null || secret === null
        ? pages.code(form)
        : pages.enrol({ ...form, secret, qr: await qrOf(secret, account.name) });
    show(response, html, statusOf(fault));
  }

  async function finish(request: Request, response: Response, { name, kind }: Account) {
    parts.log.info('signed in', { account: name, sample: kind === 'SAMPLE' });
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: name, remember: false } },
      { mergeWithLastSubmission: false },
    );
  }
}

const pathOf = (uid: string): string => `${mountedAt}${openIdPaths.signIn}/${uid}`;
/** A form that was sent is asked for again where it was first shown. */
const askedBy = ({ headers, params }: Request): AskedBy => ({
  headers,
  at: pathOf(String(params.uid)),
});
const addressOf = (request: Request): string => request.ip ?? 'unknown';
const statusOf = (fault: SignInFault | null): number =>
  fault === null ? 200 : fault === 'LOCKED' ? 429 : 422;
