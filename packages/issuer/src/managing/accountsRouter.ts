import express, { type Request, type Response, type Router } from 'express';
import type { z } from 'zod';
import type { Account } from '../accounts/account.ts';
import { AccountChanges } from '../accounts/accountChanges.ts';
import { AccountError, type Accounts } from '../accounts/accounts.ts';
import { hashPassword, madePassword } from '../accounts/passwords.ts';
import type { Issuer } from '../issuer.ts';
import type { Sessions } from '../openid/sessions.ts';
import { refuse } from '../router.ts';
import type { SignInGuard } from '../signIn/guard.ts';
import { type AccountCommand, accountCommands } from './accountCommands.ts';
import { accountView, actionsOn, etagOf } from './accountView.ts';
import { callerOf } from './caller.ts';
import { bodyOf } from './requests.ts';

export type ManagingParts = {
  readonly dir: string;
  readonly issuer: Issuer;
  readonly accounts: Accounts;
  readonly guard: SignInGuard;
  readonly sessions: Sessions;
};

type Does = (
  account: Account,
  said: z.infer<(typeof accountCommands)['change-account']['body']>,
) => unknown;

/** Accounts for an operator, with their own token. Every change is written down with who made it. */
export function accountsRouter({ dir, issuer, accounts, guard, sessions }: ManagingParts): Router {
  const changes = new AccountChanges(dir);
  const router = express.Router();
  router.use('/accounts', express.json({ limit: '16kb' }), (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    const caller = callerOf(issuer, request);
    if (!caller) return refuse(response, 'token', 'Send a valid bearer token of an account.');
    // The token may be older than a change of the account.
    const known = accounts.find(caller.sub);
    const roles = known ? rolesNow(known) : caller.roles;
    if (!roles.includes('ADMIN') || !caller.roles.includes('ADMIN'))
      return refuse(response, 'role', 'Accounts are managed by the operator (ADMIN).');
    response.locals.by = caller.sub;
    next();
  });

  router.get('/accounts', (_request, response) => {
    const items = accounts.list().map(accountView);
    response.json({ items: items.toSorted((a, b) => a.name.localeCompare(b.name)) });
  });

  router.get('/accounts/:name', async (request, response) => {
    const account = accounts.find(request.params.name);
    if (!account) return noSuch(response);
    const waiting = await guard.isWaiting(account.name);
    response.setHeader('ETag', etagOf(account));
    response.json({
      ...accountView(account),
      waiting,
      sessions: account.closed
        ? []
        : (await sessions.of(account.name)).map(({ id: _id, ...one }) => one),
      changes: changes.of(account.name),
      actions: actionsOn(accounts, account, waiting),
    });
  });

  router.post('/accounts', async (request, response) => {
    const said = bodyOf(accountCommands['add-account'].body, request, response);
    if (!said) return;
    const password = madePassword();
    const hash = await hashPassword(password);
    mending(response, () => {
      const added = accounts.add({ ...said, kind: 'LOCAL', password: hash });
      noted(response, added.name, 'add-account');
      response.status(201).json({ ...accountView(added), made: password });
    });
  });

  for (const [command, does] of Object.entries(stepsOf({ accounts, guard, sessions }))) {
    const { path, body } = accountCommands[command as AccountCommand];
    router.post(path.replace('{name}', ':name'), (request, response) =>
      step(request, response, command, body, does),
    );
  }
  return router;

  async function step(
    request: Request,
    response: Response,
    command: string,
    body: z.ZodType,
    does: Does,
  ): Promise<void> {
    const account = accounts.find(String(request.params.name));
    if (!account || account.closed) return noSuch(response);
    const seen = request.get('If-Match');
    if (seen !== undefined && seen !== etagOf(account))
      return refuse(response, 'stale', 'The account is otherwise by now.');
    const said = bodyOf(body, request, response);
    if (!said) return;
    await mending(response, async () => {
      const more = await does(account, said as never);
      noted(response, account.name, command);
      const after = accounts.find(account.name) ?? account;
      response.setHeader('ETag', etagOf(after));
      response.json({ ...accountView(after), ...(more as object | undefined) });
    });
  }

  function noted(response: Response, account: string, what: string): void {
    changes.note({ by: String(response.locals.by), account, what });
  }
}

/** What each step does to an account; what it gives is told once, in the answer. */
function stepsOf({
  accounts,
  guard,
  sessions,
}: Pick<ManagingParts, 'accounts' | 'guard' | 'sessions'>): Partial<Record<AccountCommand, Does>> {
  const now = () => new Date();
  return {
    'change-account': ({ name }, said) => accounts.describe(name, said, now()),
    'lock-account': ({ name }) => accounts.lock(name, now()),
    async 'unlock-account'({ name }) {
      accounts.unlock(name);
      await guard.forget(name);
    },
    async 'renew-password'({ name }) {
      const password = madePassword();
      accounts.setPassword(name, await hashPassword(password), now());
      await guard.forget(name);
      return { made: password };
    },
    'reset-second-factor': ({ name }) => accounts.resetSecondFactor(name, now()),
    async 'end-sessions-of'({ name }) {
      accounts.endSessions(name, now());
      await sessions.endAll(name);
    },
    'close-account': ({ name }) => accounts.close(name, now()),
  };
}

/** Nobody acts with an account that is closed or locked. */
const rolesNow = ({ closed, locked, roles }: Account) => (closed || locked ? [] : roles);

const noSuch = (response: Response): void =>
  refuse(response, 'not-found', 'There is no such account.');

/** Does it, or says why not. */
async function mending(response: Response, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof AccountError)) throw error;
    refuse(response, error.code, error.message);
  }
}
