import { readFileSync } from 'node:fs';
import { OrganisationEntry } from '@throughcare/contracts';
import { Caller, Callers, type Entered, enterOrganisations } from '@throughcare/replay';
import { overHttp } from '@throughcare/service-kit';
import { Command } from 'commander';
import { z } from 'zod';
import { mendable } from '../mendable.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { CannotDo, print } from '../output.ts';
import { withServices } from '../running.ts';

type Options = { dataDir: string; file: string; url?: string; json?: boolean };

const tokenVariable = 'THROUGHCARE_TOKEN';

export const organisationsCommand = new Command('organisations')
  .description('enter organisations in the register, or change what it says of them')
  .requiredOption('--file <file>', 'a JSON list of organisations')
  .addOption(dataDirOption())
  .option(
    '--url <url>',
    `an installation that runs elsewhere; ${tokenVariable} holds a token of an ADMIN`,
  )
  .addOption(jsonOption())
  .addHelpText(
    'after',
    '\nThe same file may be given again: what the register says already is left as it is, and an organisation that the file\ndoes not name stays. Nothing is entered where anything in the file is wrong.',
  )
  .action(async ({ dataDir, file, url, json = false }: Options) => {
    const text = await mendable(async () => readFileSync(file, 'utf8'));
    const organisations = organisationsIn(file, text);
    print(
      await (url === undefined ? enterHere(dataDir, organisations) : enterAt(url, organisations)),
      json,
    );
  });

const enterHere = (
  dataDir: string,
  organisations: readonly OrganisationEntry[],
): Promise<Entered> =>
  withServices(dataDir, async (reached) => {
    const operator = new Callers(reached, 'command-line').as('operator', 'ADMIN');
    const entered = await enterOrganisations(operator, organisations);
    await reached.settle();
    return entered;
  });

function enterAt(url: string, organisations: readonly OrganisationEntry[]): Promise<Entered> {
  const token = process.env[tokenVariable];
  if (!token) throw new CannotDo(`Put a token of an ADMIN into ${tokenVariable}.`);
  return enterOrganisations(
    new Caller(
      overHttp(() => url),
      () => token,
    ),
    organisations,
  );
}

/** Throws with everything that is wrong, each by its place in the file. */
function organisationsIn(file: string, text: string): readonly OrganisationEntry[] {
  const parsed = z.array(OrganisationEntry).safeParse(jsonIn(text));
  const faults = parsed.success
    ? twice(parsed.data)
    : parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the file'}: ${message}`);
  if (faults.length > 0)
    throw new CannotDo(
      `The organisations in ${file} are not right:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  return parsed.data ?? [];
}

const twice = (organisations: readonly OrganisationEntry[]): string[] =>
  organisations.flatMap(({ organisationId }, n) =>
    organisations.findIndex((other) => other.organisationId === organisationId) < n
      ? [`${n}.organisationId: ${organisationId} stands here twice`]
      : [],
  );

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
