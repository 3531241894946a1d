import { resolve } from 'node:path';
import { Accounts, localIssuer } from '@throughcare/issuer';
import { Command } from 'commander';
import { dataDirOption } from '../options.ts';
import { CannotDo } from '../output.ts';

export const tokenCommand = new Command('token')
  .description('print a bearer token for one of the local accounts')
  .argument('<account>', 'name of the account, as `throughcare account list` shows them')
  .addOption(dataDirOption())
  .action((name: string, options: { dataDir: string }) => {
    const dir = resolve(options.dataDir);
    const account = new Accounts(dir).get(name);
    if (!account)
      throw new CannotDo(
        `There is no account ${JSON.stringify(name)} here; \`throughcare account list\` shows which there are.`,
      );
    const token = localIssuer(dir).token({
      subject: account.name,
      org: account.org,
      roles: account.roles,
    });
    process.stdout.write(`${token}\n`);
  });
