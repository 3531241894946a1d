import { freePort } from '../house/freePort.ts';
import { imageOf, told } from './containers.ts';
import { begin, type EngineContainer, handle, library, ownNetwork, type Tell } from './docker.ts';
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
    const starts = await Promise.allSettled(
      upTo(brokers).map(async (id) => {
        const port = await freePort();
        const container = await begin(
          (await imageOf('kafka'))
            .withNetworkMode(network.name)
            .withNetworkAliases(`kafka-${id}`)
            .withEnvironment(oneOfBrokers(id, brokers, port))
            .withExposedPorts({ container: port, host: port })
            .withWaitStrategy(Wait.forLogMessage(kafkaStarted)),
        );
        return { container, port, started: await handle(container, `127.0.0.1:${port}`, gone) };
      }),
    );
    const members = starts.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const [first] = members;
    if (first !== undefined && members.length === brokers)
      return { ...first, started: members.map(({ started }) => started) };
    // All or none. The last of those that did come takes the network with it.
    left = members.length;
    if (left === 0) await network.remove();
    for (const { started } of members) await started.remove();
    throw starts.find((one) => one.status === 'rejected')?.reason;
  });
}
