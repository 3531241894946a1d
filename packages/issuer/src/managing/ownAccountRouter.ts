import { createHash } from 'node:crypto';
import express, { type Request, type Response, type Router } from 'express';
import type { Account } from '../accounts/account.ts';
import { AccountChanges } from '../accounts/accountChanges.ts';
import { hashPassword } from '../accounts/passwords.ts';
import { isCode, newSecret, qrOf } from '../openid/totp.ts';
import { refuse } from '../router.ts';
import type { SignInGuard } from '../signIn/guard.ts';
import { type AccountCommand, accountCommands } from './accountCommands.ts';
import type { ManagingParts } from './accountsRouter.ts';
import { accountView, actionsOnOwn, etagOf } from './accountView.ts';
import { callerOf } from './caller.ts';
import { bodyOf, sendErrors } from './requests.ts';

/** Milliseconds within which a second factor that was begun is confirmed. */
const patience = 600_000;

type Answer = (request: Request, response: Response) => Promise<void>;
type Steps = Partial<Record<AccountCommand, Answer>>;
/** Ends every session of an account that was changed, and writes down that it was. */
type Done = (response: Response, what: AccountCommand) => Promise<void>;

/** One's own account, with one's own token: the password, the second factor, where one is signed in. */
export function ownAccountRouter(parts: ManagingParts): Router {
  const { issuer, accounts, sessions } = parts;
  const changes = new AccountChanges(parts.dir);
  const factors = new BegunFactors();
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
      actions: actionsOnOwn(account, factors.of(account.name) !== undefined),
    });
  });

  const done: Done = async (response, what) => {
    const { name } = ownOf(response);
    changes.note({ by: name, account: name, what });
    await sessions.endAll(name);
    response.json({});
  };
  const steps: Steps = {
    ...passwordSteps(parts, done),
    ...secondFactorSteps(parts, factors, done),
    ...sessionSteps(parts),
  };
  for (const [command, answer] of Object.entries(steps))
    router.post(accountCommands[command as AccountCommand].path.replace('{id}', ':id'), answer);
  return router;
}

/** Second factors that were begun here and are not confirmed yet, by account. */
class BegunFactors {
  readonly #begun = new Map<string, { readonly secret: string; readonly until: number }>();

  begin(name: string, secret: string): void {
    this.#begun.set(name, { secret, until: Date.now() + patience });
  }
  of(name: string): string | undefined {
    const found = this.#begun.get(name);
    return found && found.until > Date.now() ? found.secret : undefined;
  }
  end(name: string): void {
    this.#begun.delete(name);
  }
}

const passwordSteps = ({ guard, accounts }: ManagingParts, done: Done): Steps => ({
  async 'change-own-password'(request, response) {
    const account = ownOf(response);
    const said = bodyOf(accountCommands['change-own-password'].body, request, response);
    if (!said || !(await isOwner(guard, account, said.current, request, response))) return;
    accounts.setPassword(account.name, await hashPassword(said.next), new Date());
    await done(response, 'change-own-password');
  },
});

const secondFactorSteps = (
  { guard, accounts }: ManagingParts,
  factors: BegunFactors,
  done: Done,
): Steps => ({
  async 'begin-own-second-factor'(request, response) {
    const account = ownOf(response);
    const said = bodyOf(accountCommands['begin-own-second-factor'].body, request, response);
    if (!said || !(await isOwner(guard, account, said.current, request, response))) return;
    const secret = await newSecret();
    factors.begin(account.name, secret);
    response.json({ secret, qr: await qrOf(secret, account.name) });
  },
  async 'confirm-own-second-factor'(request, response) {
    const account = ownOf(response);
    const said = bodyOf(accountCommands['confirm-own-second-factor'].body, request, response);
    if (!said) return;
    const secret = factors.of(account.name);
    const outcome = await guard.code(account, addressOf(request), async () =>
      secret === undefined ? false : (await isCode(secret, said.code)) !== undefined,
    );
    if ('refused' in outcome || secret === undefined)
      return wrong(response, 'code', 'refused' in outcome && outcome.refused === 'locked');
    accounts.replaceSecondFactor(account.name, secret, new Date());
    factors.end(account.name);
    await done(response, 'confirm-own-second-factor');
  },
});

const sessionSteps = ({ sessions }: ManagingParts): Steps => ({
  async 'end-own-session'(request, response) {
    const account = ownOf(response);
    const open = await sessions.of(account.name);
    const found = open.find(({ id }) => shown(id) === request.params.id);
    if (!found || !(await sessions.end(account.name, found.id)))
      return refuse(response, 'not-found', 'You have no such session.');
    response.json({});
  },
  async 'end-own-sessions'(_request, response) {
    await sessions.endAll(ownOf(response).name);
    response.json({});
  },
});

/** Whether it is the password of the account; counted and limited as a sign-in is. */
async function isOwner(
  guard: SignInGuard,
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
  const outcome = await guard.password({ name, password, address: addressOf(request) });
  if ('account' in outcome) return true;
  wrong(response, 'current', outcome.refused === 'locked');
  return false;
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
