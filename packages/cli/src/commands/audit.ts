import { readFileSync } from 'node:fs';
import { PathwayRef, roles, type ServiceName, serviceNames } from '@throughcare/contracts';
import { allServices } from '@throughcare/runtime';
import {
  type Anchor,
  anchorsOf,
  type DisclosureRecord,
  disclosuresOf,
  queriesOf,
  verifyDisclosures,
} from '@throughcare/service-kit';
import { Command } from 'commander';
import { mongoOptions } from '../engineOptions.ts';
import { mendable } from '../mendable.ts';
import { dataDirOption, jsonOption } from '../options.ts';
import { CannotDo, print } from '../output.ts';
import { type StoredFlags, withStored } from '../storedDocuments.ts';

type AnchorOf = Anchor & { readonly service: ServiceName };

const command = (name: string, description: string): Command => {
  const made = new Command(name).description(description).addOption(dataDirOption());
  for (const option of mongoOptions()) made.addOption(option);
  return made;
};

const anchor = command(
  'anchor',
  'print up to where the disclosure records go, a line a chain; keep it where nobody can change it',
).action((flags: StoredFlags) =>
  withStored(flags, async (store) => {
    for (const service of serviceNames)
      for (const { chain, rows, hash } of await anchorsOf(store(service)))
        print(`${service} ${chain} ${rows} ${hash}`, false);
  }),
);

const verify = command(
  'verify',
  'find disclosure records that were changed or removed; with an anchor also where their end was cut off',
)
  .option('--anchor <file>', 'what `audit anchor` printed')
  .action(async ({ anchor: file, ...flags }: StoredFlags & { anchor?: string }) => {
    const anchors = file === undefined ? [] : await anchorsIn(file);
    await withStored(flags, async (store) => {
      let found = 0;
      for (const service of serviceNames) {
        const own = anchors.filter((one) => one.service === service);
        const { rows, chains, faults } = await verifyDisclosures(store(service), own);
        found += faults.length;
        for (const { chain, row, what } of faults)
          print(`${service} ${chain} row ${row}: ${what}`, false);
        print(`${service}: ${rows} rows in ${chains} chains, ${faults.length} faults`, false);
      }
      if (found > 0) throw new CannotDo(`The disclosure records have ${found} faults.`);
    });
  });

const written = command(
  'export',
  'print who saw what of one person, in plain words, the latest first',
)
  .requiredOption('--person <pathwayRef>', 'whose record')
  .addOption(jsonOption())
  .action((flags: StoredFlags & { person: string; json?: boolean }) =>
    withStored(flags, async (store) => {
      const ref = PathwayRef.safeParse(flags.person).data;
      if (!ref) throw new CannotDo('--person takes the reference of a record.');
      const looks: Look[] = [];
      for (const service of serviceNames)
        for await (const record of disclosuresOf(store(service), ref))
          looks.push({ service, record });
      looks.sort((one, other) => (one.record.at < other.record.at ? 1 : -1));
      if (flags.json) return print(looks.map(withoutAccount), true);
      print(`Who saw what of the record ${ref}, the latest first. Times are UTC.`, false);
      if (looks.length === 0) print('Nobody saw anything of it.', false);
      const summaries = summariesNow();
      for (const look of looks) print(inWords(summaries, look), false);
    }),
  );

/** Of the records of who saw what: their state now, whether anybody changed them, and one person's. */
export const auditCommand = new Command('audit')
  .description('disclosure records: anchor, verify, export')
  .addCommand(anchor)
  .addCommand(verify)
  .addCommand(written);

const line = /^([a-z-]+) ([0-9a-f-]{36}) ([1-9][0-9]{0,11}) ([\w-]{43})$/;

async function anchorsIn(file: string): Promise<readonly AnchorOf[]> {
  const text = await mendable(async () => readFileSync(file, 'utf8'));
  return text
    .split('\n')
    .filter((one) => one.trim() !== '')
    .map((one) => {
      const [, service, chain = '', rows, hash = ''] = line.exec(one.trim()) ?? [];
      const name = serviceNames.find((known) => known === service);
      if (!name) throw new CannotDo(`${file} holds something else than \`audit anchor\` printed.`);
      return { service: name, chain, rows: Number(rows), hash };
    });
}

type Look = { readonly service: ServiceName; readonly record: DisclosureRecord };

const withoutAccount = ({ service, record: { at, org, role, what, items } }: Look) => ({
  at,
  service,
  org,
  role,
  what,
  items,
});

/** What each question is for, as its service says it. */
const summariesNow = () =>
  new Map(
    allServices().flatMap((spec) =>
      [...queriesOf(spec), ...(spec.describes ?? [])].map(({ name, summary }): [string, string] => [
        `${spec.name} ${name}`,
        summary,
      ]),
    ),
  );

function inWords(
  summaries: ReadonlyMap<string, string>,
  { service, record: { at, org, role, what, items } }: Look,
): string {
  const who = role === null ? org : `${org} (${roles[role]})`;
  const asked = summaries.get(`${service} ${what}`);
  const question = asked === undefined ? what : `“${asked}”`;
  const kinds = new Map<string, number>();
  for (const item of items) {
    const kind = (item.split(' ')[0] ?? item).replaceAll('-', ' ');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const shown = [...kinds].map(([kind, n]) => (n === 1 ? kind : `${kind} (${n})`)).join(', ');
  const of = shown === '' ? '' : ` Shown: ${shown}.`;
  return `${at.slice(0, 16).replace('T', ' ')}  ${who} asked ${service}: ${question}.${of}`;
}
