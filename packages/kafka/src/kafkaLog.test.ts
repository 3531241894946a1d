import { eventLogContract } from '@throughcare/testing';
import { describeKafka } from '@throughcare/testing/engines';
import { testLog, writePlain } from './fixtures/plainKafka.ts';

describeKafka('with Kafka', (brokers) => {
  eventLogContract('the Kafka log', async () => {
    const { log, prefix, close } = await testLog(brokers());
    return {
      log,
      appendRaw: (topic, key, value) =>
        writePlain(brokers(), `${prefix}${topic}`, [{ key, value }]),
      close,
    };
  });
});
