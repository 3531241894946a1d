import { openTestHouse } from '@throughcare/testing/house';
import { logger } from '../../../packages/cli/src/logger.ts';
import { runUntilStopped } from '../../../packages/cli/src/untilStopped.ts';
import { aroundHere, tellReady } from './child.ts';
import { toyServices } from './stage.ts';

/** The toy services in one process, as `throughcare start` runs the real ones. Argument: data directory. Its port by PORT. */
const [, , dataDir = ''] = process.argv;
const around = await aroundHere();

await runUntilStopped(async () => {
  const house = await openTestHouse({
    dataDir,
    port: Number(process.env.PORT),
    freeze: false,
    services: toyServices(),
    logger: logger('info'),
    ...(around && { around }),
  });
  tellReady(house.url);
  return { stop: () => house.close() };
});
