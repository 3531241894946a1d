import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serviceNames } from '@throughcare/contracts';
import { openKafkaLog, topicPlan } from '@throughcare/kafka';
import {
  type Engines,
  type ReplayOptions,
  type Report,
  replay,
  storedReport,
} from '@throughcare/replay';
import { describeReal } from '@throughcare/testing';
import { describeKafka, describeMongo } from '@throughcare/testing/engines';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import { dropDatabase } from '../../packages/mongo/src/fixtures/copies.ts';
import { littleFiles } from '../../packages/replay/src/fixtures/littleFiles.ts';

type Given = Omit<ReplayOptions, 'dataDir' | 'logger' | 'engines'>;

/** But for what differs between any two runs. */
const lasting = ({ wallSeconds: _wall, events, ...report }: Report) => {
  const { duplicates: _repeats, ...counted } = events;
  return { ...report, events: counted };
};

describeMongo('a replay on MongoDB', (uri) => {
  describeKafka('and Apache Kafka', (brokers) => {
    /** Both reports, and what was logged as an error. */
    async function onBothPairs(given: Given) {
      const made = temporaryDir();
      const prefix = `replay-${randomBytes(4).toString('hex')}`;
      const engines: Engines = {
        kafka: { brokers: brokers().split(','), prefix: `${prefix}.` },
        mongo: { uri: uri(), prefix: `${prefix}-` },
      };
      const log = recordingLog();
      const run = (pair: 'embedded' | 'engines') =>
        replay({
          ...given,
          dataDir: join(made.dir, pair),
          logger: log,
          ...(pair === 'engines' && { engines }),
        });
      try {
        const reports = { embedded: await run('embedded'), engines: await run('engines') };
        const stored = await storedReport(join(made.dir, 'engines'), { mongo: engines.mongo });
        return { ...reports, stored, log };
      } finally {
        const kafka = openKafkaLog({ ...engines.kafka, clientId: 'test' });
        await kafka.removeTopics(topicPlan.map(({ name }) => name)).catch(() => undefined);
        await kafka.close();
        for (const service of serviceNames) await dropDatabase(uri(), `${prefix}-${service}`);
        made.remove();
      }
    }

    it('of little files, with simulated partners, gives the report of one machine', async () => {
      const files = temporaryDir();
      const given = littleFiles(files.dir);
      const { embedded, engines, stored, log } = await onBothPairs({
        ...given,
        partners: 'simulated',
        seed: 1,
      });
      files.remove();
      expect(lasting(engines)).toEqual(lasting(embedded));
      expect(lasting(stored)).toEqual(lasting(embedded));
      expect(engines.events).toMatchObject({ gaps: 0, parked: 0 });
      expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
    }, 600_000);

    const diversions = 'cook_sao_diversions_2011_2014.csv';
    const roster = 'nyc_doc_custody_drug_2026-07.csv';
    const messages = ['hmpps_domain_events.ndjson', 'hmpps_sns_messages_dev.ndjson'];
    describeReal([diversions, roster, ...messages], 'of real records', (path) => {
      it('gives the report of one machine: the first July lists, the messages and the first 40 diversions', async () => {
        const some = temporaryDir();
        const part = (name: string, wanted: (line: string, n: number) => boolean): string => {
          const file = join(some.dir, name);
          const lines = readFileSync(path(name), 'utf8').split('\n');
          writeFileSync(file, lines.filter((line, n) => n === 0 || wanted(line, n)).join('\n'));
          return file;
        };
        const { embedded, engines, stored } = await onBothPairs({
          diversions: [part(diversions, (_line, n) => n <= 40)],
          rosters: [part(roster, (line) => line < '2026-07-05')],
          prisonEvents: messages.map(path),
          directories: [],
          areas: new Map(),
          partners: 'none',
          seed: 1,
        });
        some.remove();
        expect(embedded.orders.issued).toBe(40);
        expect(lasting(engines)).toEqual(lasting(embedded));
        expect(lasting(stored)).toEqual(lasting(embedded));
        expect(engines.events).toMatchObject({ gaps: 0, parked: 0 });
      }, 1_800_000);
    });
  });
});
