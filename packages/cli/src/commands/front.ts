import { Command } from 'commander';
import { logger } from '../logger.ts';
import { manyMachines } from '../manyMachines.ts';
import { runUntilStopped } from '../untilStopped.ts';

export const frontCommand = new Command('front')
  .description(
    'run the front door of services that are processes of their own: sign-in, status, one address',
  )
  .action(async () => {
    const { frontConfig, openFrontDoor } = await manyMachines();
    const config = frontConfig(process.env);
    const log = logger(process.env.LOG_LEVEL ?? 'info');
    await runUntilStopped(async () => {
      const door = await openFrontDoor(config, log);
      log.info('listening', { url: door.url });
      return { stop: () => door.close() };
    });
  });
