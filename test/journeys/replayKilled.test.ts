import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenSums, Chooser } from '@throughcare/replay';
import { describeReal } from '@throughcare/testing';
import { temporaryDir } from '@throughcare/testing/house';
import {
  killedDuring,
  lasting,
  type ReplayArguments,
  replayedBy,
} from './support/replayProcess.ts';

const seed = Number(process.env.CHAOS_SEED ?? 28);
const kills = Number(process.env.CHAOS_KILLS ?? 12);

const roster = 'nyc_doc_custody_drug_2026-07.csv';
const diversions = 'cook_sao_diversions_2011_2014.csv';
const messages = ['hmpps_domain_events.ndjson', 'hmpps_sns_messages_dev.ndjson'] as const;
const facilities = 'samhsa_treatment_facilities_IL_FL.csv';

describeReal([roster, diversions, ...messages, facilities], 'a replay that is killed', (path) => {
  const made = temporaryDir();
  afterAll(() => made.remove());

  /** The file's first lines that are wanted, its header included. */
  const part = (name: string, wanted: (line: string, n: number) => boolean) => {
    const file = join(made.dir, name);
    const lines = readFileSync(path(name), 'utf8').split('\n');
    writeFileSync(file, lines.filter((line, n) => n === 0 || wanted(line, n)).join('\n'));
    return file;
  };

  it(`${kills} times with -9 and goes on each time gives the report of one that nobody disturbed (seed ${seed})`, async () => {
    const given: ReplayArguments = [
      ...['--roster', part(roster, (line) => line < '2026-07-12')],
      ...['--diversions', part(diversions, (_line, n) => n <= 40)],
      ...messages.flatMap((name) => ['--prison-events', path(name)]),
      ...['--directory', `samhsa-facilities:${part(facilities, (_line, n) => n <= 150)}`],
      ...['--partners', 'simulated'],
    ];
    const undisturbed = await replayedBy(join(made.dir, 'undisturbed'), given);
    expect(brokenSums(undisturbed)).toEqual([]);

    const disturbed = join(made.dir, 'disturbed');
    const chooser = new Chooser(seed);
    let killed = 0;
    for (let kill = 0; kill < kills; kill++) {
      // Every fourth strikes while partners are being furnished, or what the last kill left comes down.
      const afterPlaces = kill % 4 === 0 ? 0 : chooser.between(1, 6, kill, 'places');
      const milliseconds = chooser.between(0, 120, kill, 'milliseconds');
      if (await killedDuring(disturbed, given, { afterPlaces, milliseconds })) killed++;
    }
    expect(killed).toBeGreaterThanOrEqual(10);
    expect(lasting(await replayedBy(disturbed, given))).toEqual(lasting(undisturbed));
  }, 900_000);
});
