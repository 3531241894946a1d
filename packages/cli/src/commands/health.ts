import { Command } from 'commander';
import { z } from 'zod';
import { CannotDo, print } from '../output.ts';

const Health = z.looseObject({ ready: z.boolean(), reasons: z.array(z.string()).default([]) });
const patience = 5_000;

export const healthCommand = new Command('health')
  .description('say whether a service does its work; exit code 0 when it does, 2 when not')
  .argument('[url]', 'where it listens', `http://127.0.0.1:${process.env.PORT ?? '4000'}`)
  .action(async (url: string) => {
    const health = await ask(`${url.replace(/\/$/, '')}/health/ready`);
    if (!health.ready) throw new CannotDo(`not ready: ${health.reasons.join(', ')}`);
    print('ready', false);
  });

async function ask(url: string): Promise<z.output<typeof Health>> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return Health.parse(await response.json());
  } catch {
    throw new CannotDo(`${url} does not answer.`);
  }
}
