import { readSettings } from '@throughcare/runtime';
import { Command } from 'commander';
import { bringSample } from '../bringSample.ts';
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
    const tell = (line: string) => print(line, false);
    // Before anything is made: the sample comes with a secret and accounts of its own.
    if (config.sampleDir !== null) await bringSample(config, config.sampleDir, tell);
    await setUp({ ...config, partnerTopics: topics }, tell);
  });
