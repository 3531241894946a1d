import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { Account } from '../accounts/account.ts';
import { AccountChanges } from '../accounts/accountChanges.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { isCode, newSecret, qrOf } from '../openid/totp.ts';
import { refuse } from '../router.ts';
import { type AccountCommand, accountCommands } from './accountCommands.ts';
import type { ManagingParts } from './accountsRouter.ts';
import { accountView, actionsOnOwn, etagOf } from './accountView.ts';
import { callerOf } from './caller.ts';
import { bodyOf, sendErrors } from './requests.ts';

/** Milliseconds within which a second factor that was begun is confirmed. */
const patience = 600_000;

/** One's own account, with one's own token: the password, the second factor, where one is signed in. */
export function ownAccountRouter(parts: ManagingParts): Router {
  const { issuer, accounts, sessions } = parts;
  const changes = new AccountChanges(parts.dir);
  /** Second factors that were begun here and are not confirmed yet. */
  const begun = new Map<string, { readonly secret: string; readonly until: number }>();
  const router = express.Router();
  router.use('/account', express.json({ limit: '4kb' }), (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    const caller = callerOf(issuer, request);
    const account = caller && accounts.get(caller.sub);
    if (!account) return refuse(response, 'token', 'Send a valid bearer token of an account.');
    response.locals.account = account;
    response.locals.session = caller.sid;
    next();
  });

  router.get('/account', async (_request, response) => {
    const account = ownOf(response);
    response.setHeader('ETag', etagOf(account));
    response.json({
      ...accountView(account),
      sessions: (await sessions.of(account.name)).map(({ id, ...one }) => ({
        ...one,
        id: shown(id),
        current: id === response.locals.session,
      })),
      actions: actionsOnOwn(account, secretOf(account) !== undefined),
    });
  });

  post('change-own-password', async (request, response) => {
    const account = ownOf(response);
    const said = bodyOf(accountCommands['change-own-password'].body, request, response);
    if (!said || !(await isOwner(account, said.current, request, response))) return;
    accounts.setPassword(account.name, await hashPassword(said.next), new Date());
    await done(response, 'change-own-password');
  });

  post('begin-own-second-factor', async (request, response) => {
    const account = ownOf(response);
    const said = bodyOf(accountCommands['begin-own-second-factor'].body, request, response);
    if (!said || !(await isOwner(account, said.current, request, response))) return;
    const secret = await newSecret();
    begun.set(account.name, { secret, until: Date.now() + patience });
    response.json({ secret, qr: await qrOf(secret, account.name) });
  });

  post('confirm-own-second-factor', async (request, response) => {
    const account = ownOf(response);
    const said = bodyOf(accountCommands['confirm-own-second-factor'].body, request, response);
    if (!said) return;
    const secret = secretOf(account);
    const outcome = await parts.guard.code(account, addressOf(request), async () =>
      secret === undefined ? false : (await isCode(secret, said.code)) !== undefined,
    );
    if ('refused' in outcome || secret === undefined)
      return wrong(response, 'code', 'refused' in outcome && outcome.refused === 'locked');
    accounts.replaceSecondFactor(account.name, secret, new Date());
    begun.delete(account.name);
    await done(response, 'confirm-own-second-factor');
  });

  post('end-own-session', async (request, response) => {
    const account = ownOf(response);
    const open = await sessions.of(account.name);
    const found = open.find(({ id }) => shown(id) === request.params.id);
    if (!found || !(await sessions.end(account.name, found.id)))
      return refuse(response, 'not-found', 'You have no such session.');
    response.json({});
  });

  post('end-own-sessions', async (_request, response) => {
    await sessions.endAll(ownOf(response).name);
    response.json({});
  });
  return router;

  function post(
    command: AccountCommand,
    answer: (request: Request, response: Response) => Promise<void>,
  ): void {
    router.post(accountCommands[command].path.replace('{id}', ':id'), answer);
  }

  function secretOf({ name }: Account): string | undefined {
    const found = begun.get(name);
    return found && found.until > Date.now() ? found.secret : undefined;
  }

  /** Whether it is the password of the account; counted and limited as a sign-in is. */
  async function isOwner(
    account: Account,
    password: string,
    request: Request,
    response: Response,
  ): Promise<boolean> {
    if (account.kind === 'SAMPLE') {
      refuse(response, 'account-sample', 'A sample account has no password.');
      return false;
    }
    const { name } = account;
    const outcome = await parts.guard.password({ name, password, address: addressOf(request) });
    if ('account' in outcome) return true;
    wrong(response, 'current', outcome.refused === 'locked');
    return false;
  }

  async function done(response: Response, what: AccountCommand): Promise<void> {
    const { name } = ownOf(response);
    changes.note({ by: name, account: name, what });
    await sessions.endAll(name);
    response.json({});
  }
}

const ownOf = (response: Response): Account => response.locals.account as Account;
const addressOf = (request: Request): string => request.ip ?? 'unknown';
/** A session by a name that fits an address; the provider's own stays with it. */
const shown = (id: string): string => createHash('sha256').update(id).digest('hex').slice(0, 16);

function wrong(response: Response, field: 'current' | 'code', locked: boolean): void {
  if (locked) {
    refuse(response, 'sign-in-locked', 'Too many tries failed. Wait a while.');
    return;
  }
  const message =
    field === 'current'
      ? 'This is not the password that you sign in with now.'
      : 'This is not the code that your app shows now.';
  sendErrors(response, [{ field: `/${field}`, message }]);
}
