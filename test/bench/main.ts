import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Bench, openBench } from './bench.ts';
import { machine } from './measure/machine.ts';
import { markdownOf, type Section } from './measure/table.ts';
import { help, type Options, optionsFrom, type PartName } from './options.ts';
import { backlog } from './parts/backlog.ts';
import { caseload } from './parts/caseload.ts';
import { commands } from './parts/commands.ts';
import { idle } from './parts/idle.ts';
import { kafkaApplied } from './parts/kafka/applied.ts';
import { kafkaLatency } from './parts/kafka/latency.ts';
import { kafkaOutbox } from './parts/kafka/outbox.ts';
import { kills } from './parts/kills.ts';
import { latency } from './parts/latency.ts';
import { pages } from './parts/pages.ts';
import { telemetry } from './parts/telemetry.ts';

const parts: Readonly<Record<PartName, (bench: Bench) => Promise<Section>>> = {
  commands,
  latency,
  backlog,
  caseload,
  idle,
  'kafka-latency': kafkaLatency,
  'kafka-outbox': kafkaOutbox,
  'kafka-applied': kafkaApplied,
  telemetry,
  pages,
  kills,
};

async function run(options: Options): Promise<void> {
  const head = headOf(options, machine());
  process.stdout.write(`${head}\n`);
  const bench = openBench(options);
  const sections: string[] = [];
  try {
    for (const part of options.only) {
      bench.say(`${part} …`);
      const section = markdownOf(await parts[part](bench));
      process.stdout.write(`${section}\n`);
      sections.push(section);
    }
  } finally {
    await bench.close();
  }
  if (options.out !== null) {
    mkdirSync(dirname(options.out), { recursive: true });
    writeFileSync(options.out, [head, ...sections].join('\n'));
  }
}

function headOf(options: Options, about: readonly string[]): string {
  const words = process.argv.slice(2).filter((word, at, all) => !isPlace(word, all[at - 1]));
  return [
    '# Benchmarks',
    '',
    `\`npm run bench${words.length > 0 ? ` -- ${words.join(' ')}` : ''}\`, ${new Date().toISOString().slice(0, 10)}: medians of ${options.rounds} interleaved rounds; ratios are taken within each round. ${subjects[options.subject]}`,
    '',
    ...about.map((fact) => `- ${fact}`),
    '',
  ].join('\n');
}

const subjects: Readonly<Record<Options['subject'], string>> = {
  referral:
    'The command: intake accepts a referral, which its rules route to the court at once; two events, three subscribers, a candidate in the court.',
  say: 'The command: one made for measuring, with one event and one subscriber that writes it down.',
};

/** Folders of this machine are nobody's business. */
const isPlace = (word: string, before = ''): boolean =>
  ['--others', '--out'].some((option) => option === before || option === word);

const options = optionsFrom(process.argv.slice(2));
if (options === 'help') process.stdout.write(help);
else await run(options);
