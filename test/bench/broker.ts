import { randomBytes } from 'node:crypto';
import type { Topic } from '@throughcare/contracts';
import { type KafkaLog, openKafkaLog } from '@throughcare/kafka';
import { startContainer } from '../../packages/testing/src/engines/containers.ts';
import { type EngineContainer, removeOrphans } from '../../packages/testing/src/engines/docker.ts';
import { dockerAnswers } from '../../packages/testing/src/engines/dockerSocket.ts';
import { addressVariables } from '../../packages/testing/src/engines/images.ts';
import { removeGroups } from './servers/kafka/plainKafkajs.ts';

/** Topics of one measurement, as the services have them but for a prefix of their own. */
export type OwnTopics = {
  readonly prefix: string;
  readonly log: KafkaLog;
  /** With all that is in them, and with the groups that read them. */
  remove(): Promise<void>;
};

export type Broker = {
  /** `host:port,…` */
  readonly addresses: string;
  topics(names: readonly Topic[]): Promise<OwnTopics>;
  /** Removes what is left of topics, and the broker where it was started here. */
  close(): Promise<void>;
};

/** Where KAFKA_BROKERS says, else a container of the benchmark's own; null where neither can be. */
export async function openBroker(say: (line: string) => void): Promise<Broker | null> {
  const given = process.env[addressVariables.kafka];
  if (given) return broker(given, null);
  if (!(await dockerAnswers())) return null;
  await removeOrphans();
  const container = await startContainer('kafka', say);
  return broker(container.address, container);
}

function broker(addresses: string, container: EngineContainer | null): Broker {
  const open = new Set<OwnTopics>();
  return {
    addresses,
    async topics(names) {
      const prefix = `bench-${randomBytes(4).toString('hex')}.`;
      const log = openKafkaLog({ brokers: addresses.split(','), clientId: 'bench', prefix });
      const own: OwnTopics = {
        prefix,
        log,
        async remove() {
          if (!open.delete(own)) return;
          await log.removeTopics(names);
          await log.close();
          await removeGroups(addresses, prefix);
        },
      };
      open.add(own);
      await log.createTopics(names);
      return own;
    },
    async close() {
      if (container === null) await Promise.allSettled([...open].map((own) => own.remove()));
      else {
        await Promise.allSettled([...open].map(({ log }) => log.close()));
        await container.remove();
      }
    },
  };
}
