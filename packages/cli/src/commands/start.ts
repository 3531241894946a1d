import { clockOf } from '@throughcare/replay';
import {
  allServices,
  type House,
  type InstallationSettings,
  machineKeyDaysIn,
  noticesIn,
  openHouse,
  statusPath,
} from '@throughcare/runtime';
import { Command } from 'commander';
import { giveBackWhileIdle } from '../giveBack.ts';
import { type HouseTelemetry, houseTelemetry } from '../houseTelemetry.ts';
import { logger } from '../logger.ts';
import { dataDirOption } from '../options.ts';
import { CannotDo } from '../output.ts';
import { announce } from '../running.ts';
import { settingsIn } from '../settingsIn.ts';

type Options = { dataDir: string; port: string; sample: boolean };

export const startCommand = new Command('start')
  .description('start everything on this machine; the first run brings a sample caseload')
  .addOption(dataDirOption())
  .option('--port <number>', 'port on 127.0.0.1', '4000')
  .option('--no-sample', 'leave the data directory empty on the first run')
  .action(async (options: Options) => {
    const port = Number(options.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new CannotDo('--port takes a number from 0 to 65535.');
    const settings = settingsIn(options.dataDir);
    if (options.sample) {
      // Loaded here, since no other command tells stories.
      const { fillOnFirstRun } = await import('../sample.ts');
      await fillOnFirstRun(options.dataDir);
    }
    const telemetry = await houseTelemetry();
    // As are the desks: every command would load them, a service in a container of its own as well.
    const desk = await import('../desk.ts');
    const house = await open(options.dataDir, port, settings, telemetry, desk);
    // Listened for before anyone is told that it is ready: whoever reads that may stop it at once.
    const stopped = signal();
    const gone = announce(house);
    welcome(house);
    giveBackWhileIdle();
    await stopped;
    gone();
    await house.close();
    await telemetry.shutdown();
  });

async function open(
  dataDir: string,
  port: number,
  settings: InstallationSettings,
  telemetry: HouseTelemetry,
  desk: typeof import('../desk.ts'),
): Promise<House> {
  try {
    return await openHouse({
      dataDir,
      port,
      clock: clockOf(dataDir),
      services: allServices(settings),
      logger: logger(),
      notices: noticesIn(process.env),
      machineKeyDays: machineKeyDaysIn(process.env),
      signInPages: desk.deskSignInPages,
      pages: desk.housePages(logger()),
      telemetry: telemetry.of,
    });
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EADDRINUSE') throw error;
    throw new CannotDo(`Port ${port} is taken. Stop what uses it, or choose another with --port.`);
  }
}

function welcome(house: House): void {
  const lines = [
    '',
    `Throughcare is ready: ${house.url}`,
    '',
    `  ${`${house.url}/`.padEnd(48)} sign in and begin`,
    `  ${`${house.url}${statusPath}`.padEnd(48)} how the services are`,
    ...house.services.map(
      ({ name }) => `  ${`${house.url}/${name}/docs/`.padEnd(48)} API of ${name}`,
    ),
    '',
    ...accountLines(house),
    '',
    'Stop with Ctrl-C.',
    '',
  ];
  process.stdout.write(lines.join('\n'));
}

function accountLines({ accounts }: House): readonly string[] {
  const samples = accounts.list().filter(({ kind }) => kind === 'SAMPLE');
  if (samples.length === 0)
    return [
      'Accounts: `npx throughcare account list` shows them, `npx throughcare account add` makes one.',
    ];
  const width = Math.max(...samples.map(({ name }) => name.length));
  return [
    'Sample accounts, chosen by a click (`npx throughcare token NAME` prints a token):',
    ...samples.map(({ name, title, org }) => `  ${name.padEnd(width)}  ${title}, ${org}`),
  ];
}

function signal(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
