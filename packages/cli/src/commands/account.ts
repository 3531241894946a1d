import { resolve } from 'node:path';
import { OrgId, Role, roles } from '@throughcare/contracts';
import { privateDir } from '@throughcare/embedded';
import {
  type Account,
  AccountChanges,
  AccountError,
  AccountName,
  Accounts,
  accountView,
  hashPassword,
  madePassword,
  passwordLength,
} from '@throughcare/issuer';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { dataDirOption, jsonOption } from '../options.ts';
import { CannotDo, print } from '../output.ts';

type Place = { dataDir: string };
type Added = Place & { title: string; org: string; role: Role[]; stdin?: boolean };

const wherever =
  '\nThe file of accounts is changed, whether a server runs on the directory or not: one that runs looks at it again by itself.';

const list = new Command('list')
  .description('show who may sign in here')
  .addOption(dataDirOption())
  .addOption(jsonOption())
  .action(({ dataDir, json = false }: Place & { json?: boolean }) => {
    const accounts = at(dataDir).list();
    if (json) return print(accounts.map(accountView), true);
    const width = Math.max(0, ...accounts.map(({ name }) => name.length));
    for (const account of accounts)
      process.stdout.write(`${account.name.padEnd(width)}  ${lineOf(account)}\n`);
  });

const add = new Command('add')
  .description('let somebody sign in, with a password that is made by chance and printed once')
  .argument('<name>', 'small letters, digits and hyphens', parsedBy(AccountName))
  .requiredOption('--title <words>', 'who it is, as others at work would say it')
  .requiredOption('--org <id>', 'their organisation, as the register has it', parsedBy(OrgId))
  .addOption(
    new Option('--role <role...>', `of ${Object.keys(roles).join(', ')}`)
      .argParser((given: string, before: Role[] = []) => [...before, parsedBy(Role)(given)])
      .makeOptionMandatory(),
  )
  .addOption(stdinOption())
  .addOption(dataDirOption())
  .action(async (name: string, options: Added) => {
    privateDir(resolve(options.dataDir));
    const { title, org, role } = options;
    const accounts = at(options.dataDir).makeSure();
    await withPassword(options, (password) => {
      accounts.add({ name, title, org, roles: role, kind: 'LOCAL', password });
      noted(options.dataDir, name, 'add-account');
    });
  });

const password = new Command('password')
  .description('give an account a new password; its sessions end')
  .argument('<name>')
  .addOption(stdinOption())
  .addOption(dataDirOption())
  .action((name: string, options: Place & { stdin?: boolean }) =>
    withPassword(options, (hash) => {
      at(options.dataDir).setPassword(name, hash, new Date());
      noted(options.dataDir, name, 'renew-password');
    }),
  );

const secondFactor = new Command('second-factor')
  .description('the second factor of an account')
  .addCommand(
    new Command('reset')
      .description('for a lost phone: the next sign-in enrols a new one; its sessions end')
      .argument('<name>')
      .addOption(dataDirOption())
      .action((name: string, { dataDir }: Place) =>
        changing(dataDir, name, 'reset-second-factor', (accounts) =>
          accounts.resetSecondFactor(name, new Date()),
        ),
      ),
  );

const endSessions = new Command('end-sessions')
  .description('sign an account out wherever it is signed in')
  .argument('<name>')
  .addOption(dataDirOption())
  .action((name: string, { dataDir }: Place) =>
    changing(dataDir, name, 'end-sessions-of', (accounts) =>
      accounts.endSessions(name, new Date()),
    ),
  );

const close = new Command('close')
  .description('sign an account out for good; its name is not given again')
  .argument('<name>')
  .addOption(dataDirOption())
  .action((name: string, { dataDir }: Place) =>
    changing(dataDir, name, 'close-account', (accounts) => accounts.close(name, new Date())),
  );

const lock = new Command('lock')
  .description('sign an account out, and let nobody in until it is unlocked')
  .argument('<name>')
  .addOption(dataDirOption())
  .action((name: string, { dataDir }: Place) =>
    changing(dataDir, name, 'lock-account', (accounts) => accounts.lock(name, new Date())),
  );

const unlock = new Command('unlock')
  .description('let a locked account sign in again')
  .argument('<name>')
  .addOption(dataDirOption())
  .action((name: string, { dataDir }: Place) =>
    changing(dataDir, name, 'unlock-account', (accounts) => accounts.unlock(name)),
  );

export const accountCommand = new Command('account')
  .description('who may sign in at this installation')
  .addHelpText('after', wherever);
for (const one of [list, add, password, secondFactor, endSessions, lock, unlock, close])
  accountCommand.addCommand(one);

const at = (dataDir: string): Accounts => new Accounts(resolve(dataDir));

function changing(
  dataDir: string,
  name: string,
  what: string,
  change: (accounts: Accounts) => void,
): void {
  mending(() => {
    change(at(dataDir));
    noted(dataDir, name, what);
  });
}

/** Beside the accounts it is written down who changed them: from here, whoever may write the data directory. */
const noted = (dataDir: string, account: string, what: string): void =>
  new AccountChanges(resolve(dataDir)).note({ by: 'command-line', account, what });

function lineOf(account: Account): string {
  const { title, org, closed, kind } = account;
  const more = [
    ...(closed ? ['closed'] : []),
    ...(account.locked ? ['locked'] : []),
    ...(kind === 'SAMPLE' ? ['sample'] : []),
    ...(kind === 'LOCAL' && !closed && account.password === null ? ['no password yet'] : []),
    ...(account.secondFactor !== null ? ['second factor'] : []),
  ];
  const said = `${title}, ${org}, ${account.roles.join(' ')}`;
  return more.length > 0 ? `${said} (${more.join(', ')})` : said;
}

/** Made by chance and printed once the account has it; or read from standard input, where somebody else made it. */
async function withPassword(
  { stdin = false }: { stdin?: boolean },
  use: (hash: string) => void,
): Promise<void> {
  const given = stdin ? await readPassword() : madePassword();
  const hash = await hashPassword(given);
  mending(() => use(hash));
  if (!stdin) process.stdout.write(`${given}\n`);
}

async function readPassword(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  const given = text.replace(/\r?\n$/, '');
  const { least, most } = passwordLength;
  if (given.length < least || given.length > most)
    throw new CannotDo(`A password has ${least} to ${most} characters.`);
  return given;
}

function mending(work: () => void): void {
  try {
    work();
  } catch (error) {
    throw error instanceof AccountError ? new CannotDo(error.message) : error;
  }
}

function stdinOption(): Option {
  return new Option('--stdin', 'read the password from standard input instead');
}

function parsedBy<T>(schema: z.ZodType<T>): (given: string) => T {
  return (given) => {
    const read = schema.safeParse(given);
    if (!read.success)
      throw new InvalidArgumentError(read.error.issues.map(({ message }) => message).join('; '));
    return read.data;
  };
}
