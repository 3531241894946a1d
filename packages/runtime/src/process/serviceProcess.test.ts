import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { serviceNames } from '@throughcare/contracts';
import { openKafkaLog, topicPlan } from '@throughcare/kafka';
import { type Store, StoreError } from '@throughcare/store';
import { teller } from '@throughcare/testing';
import { describeKafka, describeMongo } from '@throughcare/testing/engines';
import { recordingLog, temporaryDir } from '@throughcare/testing/house';
import { dropDatabase } from '../../../mongo/src/fixtures/copies.ts';
import { serviceConfig } from '../environment/serviceConfig.ts';
import { setUpConfig } from '../environment/setUpConfig.ts';
import { startService } from './serviceProcess.ts';
import { setUp } from './setUp.ts';

/** A store that goes away once: when a service asks up to where its own streams were compared. */
const awayOnce = (store: Store): Store => {
  let away = true;
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return async (...given: unknown[]) => {
        if (away && name === 'read' && String(given[1]).includes('/own/')) {
          away = false;
          throw new StoreError('unavailable', 'a fault that was caused');
        }
        return value.apply(target, given);
      };
    },
  });
};

describeKafka('a service as a process of its own', (brokers) => {
  describeMongo('on a store that it can reach', (uri) => {
    it('starts once that is back, when it goes away just after it answered', async () => {
      const { dir: keysDir, remove } = temporaryDir();
      const prefix = `start-${randomBytes(4).toString('hex')}`;
      const engines = {
        KAFKA_BROKERS: brokers(),
        KAFKA_PREFIX: `${prefix}.`,
        MONGODB_URI: uri(),
        MONGODB_PREFIX: `${prefix}-`,
      };
      const whole = setUpConfig({ ...engines, KEYS_DIR: keysDir });
      await setUp(whole, () => undefined);
      const log = recordingLog();
      const nowhere = 'http://127.0.0.1:9';
      const started = await startService({
        spec: teller(),
        config: serviceConfig('intake', {
          ...engines,
          PORT: '0',
          SERVICES_URL: nowhere,
          THROUGHCARE_SECRET_FILE: join(keysDir, 'secret'),
          OIDC_JWKS_URL: nowhere,
          OIDC_TOKEN_URL: nowhere,
          OIDC_CLIENT_SECRET_FILE: join(keysDir, 'clients', 'intake'),
        }),
        logger: log,
        around: (_service, deps) => ({ ...deps, store: awayOnce(deps.store) }),
      });
      try {
        expect((await started.ready).name).toBe('intake');
        expect(log.count('start')).toBe(1);
      } finally {
        await started.stop();
        const { brokers, prefix } = whole.kafka;
        const kafka = openKafkaLog({ brokers, prefix: prefix ?? '', clientId: 'test' });
        await kafka.removeTopics(topicPlan.map(({ name }) => name));
        await kafka.close();
        for (const service of serviceNames)
          await dropDatabase(uri(), `${whole.mongo.prefix}${service}`);
        remove();
      }
    }, 180_000);
  });
});
