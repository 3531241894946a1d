import { Command } from 'commander';
import { explain } from './output.ts';

/** What the program can do, in the order of its help; each loads what it needs, and start needs nothing that imports files. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).startCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  replay: async () => (await import('./commands/replay.ts')).replayCommand,
  report: async () => (await import('./commands/report.ts')).reportCommand,
  misread: async () => (await import('./commands/misread.ts')).misreadCommand,
  organisations: async () => (await import('./commands/organisations.ts')).organisationsCommand,
  parked: async () => (await import('./commands/parked.ts')).parkedCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  settings: async () => (await import('./commands/settings.ts')).settingsCommand,
  account: async () => (await import('./commands/account.ts')).accountCommand,
  token: async () => (await import('./commands/token.ts')).tokenCommand,
  setup: async () => (await import('./commands/setup.ts')).setupCommand,
  service: async () => (await import('./commands/service.ts')).serviceCommand,
  front: async () => (await import('./commands/front.ts')).frontCommand,
  desk: async () => (await import('./commands/desk.ts')).deskCommand,
  health: async () => (await import('./commands/health.ts')).healthCommand,
};

const program = new Command('throughcare')
  .description('Treatment instead of prison, and care that goes on after the gate.')
  .version('0.1.0')
  .showHelpAfterError();

const [given = ''] = process.argv.slice(2);
const known = Object.hasOwn(commands, given) ? commands[given] : undefined;
// Help, and what it says to a name that is none, tell of all of them.
for (const load of known ? [known] : Object.values(commands)) program.addCommand(await load());

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
