import { deskConfig } from '@throughcare/runtime/desk';
import { Command } from 'commander';
import { logger } from '../logger.ts';
import { runUntilStopped } from '../untilStopped.ts';

export const deskCommand = new Command('desk')
  .description(
    'run the desks as a process of their own, for services that are processes of their own',
  )
  .addHelpText(
    'after',
    '\nWhere things are stands in the environment: see docs/many-machines.md. Whatever is missing is named at the start.',
  )
  .action(async () => {
    const config = deskConfig(process.env);
    const log = logger(process.env.LOG_LEVEL ?? 'info');
    await runUntilStopped(async () => {
      const { openDesk } = await import('../deskProcess.ts');
      const desk = await openDesk(config, log);
      log.info('listening', { url: desk.url });
      return { stop: () => desk.close() };
    });
  });
