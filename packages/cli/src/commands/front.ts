import { Command } from 'commander';
import { logger } from '../logger.ts';
import { manyMachines } from '../manyMachines.ts';
import { runUntilStopped } from '../untilStopped.ts';

export const frontCommand = new Command('front')
  .description(
    'run the front door of services that are processes of their own: sign-in, status, desk, one address',
  )
  .action(async () => {
    const { frontConfig, openFrontDoor } = await manyMachines();
    const config = frontConfig(process.env);
    const log = logger(process.env.LOG_LEVEL ?? 'info');
    await runUntilStopped(async () => {
      // Loaded here: without a desk nothing draws pages.
      const pages = config.deskUrl === null ? null : (await import('../desk.ts')).deskSignInPages;
      const door = await openFrontDoor(config, log, pages);
      log.info('listening', { url: door.url });
      return { stop: () => door.close() };
    });
  });
