import { dockerAnswers } from './dockerSocket.ts';
import { Keeper } from './keeper.ts';

/** Where test files find the keeper, and whether it can start anything. Inherited by Jest's workers. */
const keeperVariable = 'THROUGHCARE_ENGINE_KEEPER';
const dockerVariable = 'THROUGHCARE_ENGINE_DOCKER';

let keeper: Keeper | undefined;

/** Jest's globalSetup: opens the keeper. Starts no engine. */
export default async function setUp(): Promise<void> {
  keeper = new Keeper();
  await keeper.open();
  process.env[keeperVariable] = keeper.url;
  process.env[dockerVariable] = String(await dockerAnswers());
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      void tearDown().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    });
}

/** Stops every engine that this run started. */
export async function tearDown(): Promise<void> {
  await keeper?.close();
  keeper = undefined;
}
