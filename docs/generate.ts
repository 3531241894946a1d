import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { catalogue } from '@throughcare/contracts';
import { allServices } from '@throughcare/runtime';
import { asyncApiFile } from './generate/asyncApi.ts';
import { differences, settle } from './generate/checkedIn.ts';
import { commandTableFile } from './generate/commandTable.ts';
import { deskFormsFile } from './generate/deskForms.ts';
import { deskPagesFile } from './generate/deskPages.ts';
import { deskStyleFiles } from './generate/deskStyle.ts';
import { eventSchemaFiles, eventSchemaFolder } from './generate/eventSchemas.ts';
import { eventTableFile } from './generate/eventTable.ts';
import { goldenFiles } from './generate/golden.ts';
import { houseFile } from './generate/house.ts';
import { kafkaFiles } from './generate/kafkaFiles.ts';
import { openApiFiles, openApiFolder } from './generate/openApi.ts';
import { problemTableFile } from './generate/problemTable.ts';
import { settingsTableFile } from './generate/settingsTable.ts';
import { whoMayFile } from './generate/whoMay.ts';

/**
 * Writes the references that are made from the contracts and the services.
 * `--check` writes nothing and exits with 1 where a checked-in file differs, naming it.
 * `--golden` adds golden copies of events that have none, and changes none that is there.
 */
const { values: options } = parseArgs({
  options: { check: { type: 'boolean' }, golden: { type: 'boolean' } },
});
const root = resolve(import.meta.dirname, '..');
const services = allServices();

const references = [
  ...eventSchemaFiles(catalogue),
  asyncApiFile(catalogue),
  eventTableFile(catalogue),
  ...openApiFiles(services),
  commandTableFile(services),
  whoMayFile(services),
  problemTableFile(root, services),
  settingsTableFile(),
  deskFormsFile(services),
  deskPagesFile(),
  ...deskStyleFiles(root),
  houseFile(root),
  ...kafkaFiles(),
];

if (options.golden) {
  const golden = goldenFiles(catalogue);
  const missing = (await differences(root, golden, [])).filter(({ is }) => is === 'missing');
  await settle(root, golden, missing);
  report(missing, 'added');
} else {
  const found = await differences(root, references, [eventSchemaFolder, openApiFolder]);
  if (options.check) {
    report(found);
    if (found.length > 0) process.exitCode = 1;
  } else {
    await settle(root, references, found);
    report(found, 'written');
  }
}

function report(found: readonly { path: string; is: string }[], done?: string): void {
  for (const { path, is } of found) {
    const told = done === undefined || is === 'stale' ? is : done;
    process.stdout.write(`${path}: ${told}\n`);
  }
  if (found.length === 0) process.stdout.write('nothing differs\n');
}
