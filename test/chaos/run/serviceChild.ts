import type { ServiceName } from '@throughcare/contracts';
import { serviceConfig, startService } from '@throughcare/runtime/process';
import { logger } from '../../../packages/cli/src/logger.ts';
import { runUntilStopped } from '../../../packages/cli/src/untilStopped.ts';
import { listener, teller } from '../../../packages/testing/src/toyServices.ts';
import { aroundHere, tellReady } from './child.ts';

/**
 * One toy service as `throughcare service <name>` runs the real ones. Argument: its name. What differs: brokers are reached
 * by way of a proxy, and a group goes on without a member after six seconds, which is the least that brokers allow.
 */
const name = (process.argv[2] ?? '') as ServiceName;
const spec = name === 'intake' ? teller() : listener(undefined, name);
const read = serviceConfig(name, process.env);
const proxy = { host: '127.0.0.1', port: Number(process.env.CHAOS_BROKER_PROXY_PORT) };
const kafka = { ...read.kafka, sessionTimeout: 6_000, route: () => proxy };
const around = await aroundHere();

await runUntilStopped(async () => {
  const started = await startService({
    spec,
    config: { ...read, kafka },
    logger: logger('info'),
    ...(around && { around }),
  });
  void started.ready.then(
    () => tellReady(started.url),
    () => undefined,
  );
  return started;
});
