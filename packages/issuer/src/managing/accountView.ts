import { createHash } from 'node:crypto';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { needsSecondFactor } from '../accounts/secondFactor.ts';
import { type AccountCommand, accountCommands } from './accountCommands.ts';

/** An account as it is shown: never what a password or a second factor is made of. */
export const accountView = (account: Account) => ({
  name: account.name,
  title: account.title,
  org: account.org,
  roles: account.roles,
  kind: account.kind,
  password: account.password !== null,
  secondFactor: stateOfSecondFactor(account),
  locked: account.locked,
  closed: account.closed,
});

/** Changes whenever what is shown does. */
export const etagOf = (account: Account): string =>
  `"${createHash('sha256')
    .update(JSON.stringify(accountView(account)))
    .digest('base64url')
    .slice(0, 22)}"`;

function stateOfSecondFactor(account: Account): 'NOT_NEEDED' | 'ENROLLED' | 'AT_NEXT_SIGN_IN' {
  if (account.secondFactor !== null) return 'ENROLLED';
  return needsSecondFactor(account) ? 'AT_NEXT_SIGN_IN' : 'NOT_NEEDED';
}

type Lacking = { readonly code: string; readonly detail: string; readonly remedy: string };

const isSample: Lacking = {
  code: 'account-sample',
  detail: 'A sample account has no password and no second factor.',
  remedy: 'It is chosen by a click.',
};
const isLast: Lacking = {
  code: 'last-operator',
  detail: 'Nobody else could operate this installation.',
  remedy: 'Make another operator first.',
};
const isOver: Lacking = { code: 'wrong-state', detail: 'The account is not so now.', remedy: '' };

/** One step with accounts, and whether it may be taken now. */
function action(command: AccountCommand, path: string, lacking: Lacking | null, roles: string[]) {
  return { name: command, what: command, post: path, roles, open: lacking === null, lacking };
}

/** What an operator may do with an account now. `waiting`: after too many failed tries. */
export function actionsOn(accounts: Accounts, account: Account, waiting: boolean) {
  const { name, kind, closed, locked, secondFactor } = account;
  const last = accounts.isLastOperator(name) ? isLast : null;
  const over = closed ? isOver : null;
  const sample = kind === 'SAMPLE' ? isSample : null;
  const lacking: Partial<Record<AccountCommand, Lacking | null>> = {
    'change-account': over,
    'renew-password': over ?? sample,
    'reset-second-factor': over ?? (secondFactor === null ? isOver : null),
    'end-sessions-of': over,
    'lock-account': over ?? (locked ? isOver : last),
    'unlock-account': over ?? (locked || waiting ? null : isOver),
    'close-account': over ?? last,
  };
  return Object.entries(lacking).map(([command, lacks]) =>
    action(
      command as AccountCommand,
      accountCommands[command as AccountCommand].path.replace('{name}', name),
      lacks ?? null,
      ['ADMIN'],
    ),
  );
}

/** What somebody may do with their own account now. */
export function actionsOnOwn({ kind, roles }: Account, beganSecondFactor: boolean) {
  const sample = kind === 'SAMPLE' ? isSample : null;
  const lacking: Partial<Record<AccountCommand, Lacking | null>> = {
    'change-own-password': sample,
    'begin-own-second-factor': sample,
    'confirm-own-second-factor': beganSecondFactor ? null : isOver,
    'end-own-sessions': null,
  };
  return Object.entries(lacking).map(([command, lacks]) =>
    action(
      command as AccountCommand,
      accountCommands[command as AccountCommand].path,
      lacks ?? null,
      [...roles],
    ),
  );
}
