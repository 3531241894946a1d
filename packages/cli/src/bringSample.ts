import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SetUpConfig } from '@throughcare/runtime/process';
import { expectMovable } from './movable.ts';
import { mover, moveWithReports, movingTrouble } from './moving.ts';
import { CannotDo } from './output.ts';

/**
 * Lets an installation on engines begin with the sample caseload: it is made in a directory as on one machine, and moved from there
 * with its accounts and its secret. Broken off, the next call goes on. An installation that has begun without it stays as it is.
 */
export async function bringSample(
  config: SetUpConfig,
  sampleDir: string,
  tell: (line: string) => void,
): Promise<void> {
  const { keysDir } = config;
  if (keysDir === null)
    throw new CannotDo('SAMPLE_DIR needs KEYS_DIR: the sample comes with accounts of its own.');
  const secretsDir = config.secretsDir ?? keysDir;
  const { copyKeys, haveOneSecret } = await mover();
  if (existsSync(join(secretsDir, 'secret')) && !haveOneSecret(sampleDir, secretsDir)) {
    tell('sample: this installation has begun without it, and stays as it is');
    return;
  }
  const { fillOnFirstRun } = await import('./sample.ts');
  await fillOnFirstRun(sampleDir);
  expectMovable(sampleDir);
  try {
    const { now } = await moveWithReports(sampleDir, config);
    copyKeys(sampleDir, keysDir, secretsDir);
    tell(now ? 'sample: brought here, and read back' : 'sample: here since before');
  } catch (error) {
    throw movingTrouble(error);
  }
}
