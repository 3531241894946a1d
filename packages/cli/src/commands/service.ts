import { serviceNames } from '@throughcare/contracts';
import { allServices, readSettings } from '@throughcare/runtime';
import { openTelemetry } from '@throughcare/telemetry';
import { Argument, Command } from 'commander';
import { logger } from '../logger.ts';
import { manyMachines } from '../manyMachines.ts';
import { runUntilStopped } from '../untilStopped.ts';

export const serviceCommand = new Command('service')
  .description(
    'run one service as a process of its own, on Kafka and MongoDB, as the environment says',
  )
  .addArgument(new Argument('<name>', 'which one').choices(serviceNames))
  .addHelpText(
    'after',
    '\nWhere things are stands in the environment: see docs/many-machines.md. Whatever is missing is named at the start.',
  )
  .action(async (name: string) => {
    const { serviceConfig, startService } = await manyMachines();
    const config = serviceConfig(name, process.env);
    const { partnerTopics } = config;
    const { settings } = readSettings({ dataDir: null, env: process.env, partnerTopics });
    const spec = allServices(settings).find((one) => one.name === name);
    if (!spec) throw new Error(`${name} is in the list of names and not among the services`);
    const log = logger(process.env.LOG_LEVEL ?? 'info');
    await runUntilStopped(async () => {
      const telemetry = await openTelemetry({
        ...config.telemetry,
        serviceName: config.telemetry.serviceName ?? name,
        messagingSystem: 'kafka',
      });
      const started = await startService({ spec, config, logger: log, telemetry });
      log.info('listening', { service: name, url: started.url });
      void started.ready.then(
        () => log.info('ready', { service: name }),
        () => undefined,
      );
      return {
        failed: started.failed,
        async stop() {
          await started.stop();
          await telemetry.shutdown();
        },
      };
    });
  });
