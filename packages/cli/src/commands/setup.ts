import { Command } from 'commander';
import { configured, manyMachines } from '../manyMachines.ts';
import { print } from '../output.ts';

export const setupCommand = new Command('setup')
  .description(
    'make keys, topics, databases and indexes that are missing; run before serving, as often as you like',
  )
  .action(async () => {
    const config = await configured(({ setUpConfig }) => setUpConfig(process.env));
    const { setUp } = await manyMachines();
    await setUp(config, (line) => print(line, false));
  });
