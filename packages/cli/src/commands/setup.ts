import { readSettings } from '@throughcare/runtime';
import { Command } from 'commander';
import { manyMachines } from '../manyMachines.ts';
import { print } from '../output.ts';

export const setupCommand = new Command('setup')
  .description(
    'make keys, topics, databases and indexes that are missing; run before serving, as often as you like',
  )
  .action(async () => {
    const { setUp, setUpConfig } = await manyMachines();
    const config = setUpConfig(process.env);
    const { partnerTopics } = config;
    const { settings } = readSettings({ dataDir: null, env: process.env, partnerTopics });
    const topics = settings.aftercare?.partnerTopics ?? [];
    await setUp({ ...config, partnerTopics: topics }, (line) => print(line, false));
  });
