import { imageOf, told } from './containers.ts';
import {
  type EngineContainer,
  freePort,
  handle,
  library,
  ownNetwork,
  type Tell,
} from './docker.ts';
import { kafkaStarted, oneOfBrokers, upTo } from './kafkaSettings.ts';

/** So many that a topic has three replicas, and two of them when one is lost. */
const brokers = 3;

/** Starts a cluster, each broker in a container of its own; the last one that is removed takes their network with it. */
export function startCluster(tell: Tell): Promise<EngineContainer[]> {
  return told('kafka', 'a cluster of three brokers of Kafka', tell, async () => {
    const { Wait } = await library();
    const network = await ownNetwork();
    let left = brokers;
    const gone = async () => {
      left--;
      if (left === 0) await network.remove();
    };
    // At once: none serves before most of them have found each other.
    const members = await Promise.all(
      upTo(brokers).map(async (id) => {
        const port = await freePort();
        const container = await (await imageOf('kafka'))
          .withNetworkMode(network.name)
          .withNetworkAliases(`kafka-${id}`)
          .withEnvironment(oneOfBrokers(id, brokers, port))
          .withExposedPorts({ container: port, host: port })
          .withWaitStrategy(Wait.forLogMessage(kafkaStarted))
          .start();
        return { container, port, started: await handle(container, `127.0.0.1:${port}`, gone) };
      }),
    );
    const [first] = members;
    if (first === undefined) throw new Error('no broker');
    return { ...first, started: members.map(({ started }) => started) };
  });
}
