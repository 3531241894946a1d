import { randomBytes } from 'node:crypto';
import { describeKafka, describeMongo } from '@throughcare/testing/engines';
import { OtlpReceiver } from '@throughcare/testing/otlp';
import { proveOneTrace } from '../chaos/support/oneTrace.ts';
import { stageOf } from '../compose/support/stage.ts';
import { Story } from '../journeys/support/story.ts';
import { FourProcesses, Process } from './support/processes.ts';

/** A Monday at nine. */
const begin = '2026-03-02T09:00:00.000Z';
const patience = 180_000;

describe('a service as a process of its own', () => {
  it('names everything that its environment lacks, and ends with 2', async () => {
    const process = new Process(['service', 'intake'], { PORT: 'no number' });
    expect(await process.ended).toBe(2);
    for (const name of ['PORT', 'KAFKA_BROKERS', 'MONGODB_URI', 'THROUGHCARE_SECRET_FILE'])
      expect(process.said).toContain(`${name}: `);
    expect(process.said).not.toContain('    at ');
  });
});

describeMongo('four services as processes on MongoDB', (uri) => {
  describeKafka('and Apache Kafka', (brokers) => {
    let receiver: OtlpReceiver;
    let four: FourProcesses;
    beforeAll(async () => {
      receiver = await OtlpReceiver.listen();
      const prefix = `four-${randomBytes(4).toString('hex')}.`;
      four = await FourProcesses.begin({ brokers: brokers(), uri: uri(), prefix }, begin, {
        OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
        OTEL_METRIC_EXPORT_INTERVAL: '1000',
      });
    }, patience);
    afterAll(async () => {
      await four.end();
      await receiver.close();
    }, patience);

    it(
      'one trace id runs from the first POST to the fourth of them',
      () => proveOneTrace(new Story(stageOf(four)), receiver, { relayed: true }),
      patience,
    );

    it(
      'end with 0 when they are asked to, and say so without a stack',
      async () => {
        for (const [name, one] of four.services) {
          expect({ name, code: await one.stop() }).toEqual({ name, code: 0 });
          expect(one.said).not.toContain('    at ');
        }
      },
      patience,
    );
  });
});
