import { Command } from 'commander';
import { accountCommand } from './commands/account.ts';
import { auditCommand } from './commands/audit.ts';
import { deskCommand } from './commands/desk.ts';
import { frontCommand } from './commands/front.ts';
import { healthCommand } from './commands/health.ts';
import { importCommand } from './commands/import.ts';
import { migrateCommand } from './commands/migrate.ts';
import { misreadCommand } from './commands/misread.ts';
import { organisationsCommand } from './commands/organisations.ts';
import { parkedCommand } from './commands/parked.ts';
import { replayCommand } from './commands/replay.ts';
import { reportCommand } from './commands/report.ts';
import { serviceCommand } from './commands/service.ts';
import { settingsCommand } from './commands/settings.ts';
import { setupCommand } from './commands/setup.ts';
import { startCommand } from './commands/start.ts';
import { tokenCommand } from './commands/token.ts';
import { explain } from './output.ts';

const program = new Command('throughcare')
  .description('Treatment instead of prison, and care that goes on after the gate.')
  .version('0.1.0')
  .showHelpAfterError()
  .addCommand(startCommand)
  .addCommand(importCommand)
  .addCommand(replayCommand)
  .addCommand(reportCommand)
  .addCommand(misreadCommand)
  .addCommand(organisationsCommand)
  .addCommand(parkedCommand)
  .addCommand(auditCommand)
  .addCommand(migrateCommand)
  .addCommand(settingsCommand)
  .addCommand(accountCommand)
  .addCommand(tokenCommand)
  .addCommand(setupCommand)
  .addCommand(serviceCommand)
  .addCommand(frontCommand)
  .addCommand(deskCommand)
  .addCommand(healthCommand);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = explain(error);
}
